import { PageHeader } from "../../_parts/page";
import { TrainingTabs } from "./training-tabs";

/** What people can do against what their roles require. */
export default function TrainingPage() {
  return <PageHeader back={<TrainingTabs />} finding="Skills" title={["People and skills"]} />;
}

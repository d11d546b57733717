import { NewRequirement } from "../requirement-detail";

export default function NewRequirementPage() {
  return <NewRequirement />;
}

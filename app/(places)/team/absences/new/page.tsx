import { NewAbsence } from "../absence-detail";

export default function NewAbsencePage() {
  return <NewAbsence />;
}

import { NewSaving } from "../saving-new";

export default function NewSavingPage() {
  return <NewSaving />;
}

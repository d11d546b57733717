import { NewContract } from "../../contract-edit";

export default function NewContractPage() {
  return <NewContract />;
}

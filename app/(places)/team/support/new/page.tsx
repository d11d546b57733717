import { NewSupport } from "../support-detail";

export default function NewSupportPage() {
  return <NewSupport />;
}

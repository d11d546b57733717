import { NewCertification } from "../certification-detail";

export default function NewCertificationPage() {
  return <NewCertification />;
}

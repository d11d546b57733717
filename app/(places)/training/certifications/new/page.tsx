import { NewCertificate } from "../certificate-detail";

export default function NewCertificatePage() {
  return <NewCertificate />;
}

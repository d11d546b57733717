import { CertificateDetail } from "../certificate-detail";

export default async function CertificatePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <CertificateDetail key={id} id={id} />;
}

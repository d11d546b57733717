import { CertificationDetail } from "../certification-detail";

export default async function CertificationPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <CertificationDetail key={id} id={id} />;
}

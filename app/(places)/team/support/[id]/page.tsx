import { SupportDetail } from "../support-detail";

export default async function SupportRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <SupportDetail key={id} id={id} />;
}

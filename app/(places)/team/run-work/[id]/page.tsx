import { RunWorkDetail } from "../run-work-detail";

export default async function RunWorkRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RunWorkDetail key={id} id={id} />;
}

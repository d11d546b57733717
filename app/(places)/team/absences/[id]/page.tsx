import { AbsenceDetail } from "../absence-detail";

export default async function AbsenceRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <AbsenceDetail key={id} id={id} />;
}

import { CalendarDetail } from "../calendar-detail";

export default async function CalendarRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <CalendarDetail key={id} id={id} />;
}

import { TaskDetail } from "../task-detail";

export default async function TaskRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <TaskDetail key={id} id={id} />;
}

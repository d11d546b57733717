import { NewTask } from "../task-detail";

export default function NewTaskPage() {
  return <NewTask />;
}

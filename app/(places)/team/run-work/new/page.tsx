import { NewRunWork } from "../run-work-detail";

export default function NewRunWorkPage() {
  return <NewRunWork />;
}

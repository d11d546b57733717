import { NewRequest } from "../ask-form";

export default function NewRequestPage() {
  return <NewRequest />;
}

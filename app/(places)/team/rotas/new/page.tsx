import { NewRota } from "../rota-detail";

export default function NewRotaPage() {
  return <NewRota />;
}

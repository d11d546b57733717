import { InitiativeDetail } from "../../initiative-detail";

export default async function InitiativePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <InitiativeDetail key={id} id={id} />;
}

import { RotaDetail } from "../rota-detail";

export default async function RotaRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RotaDetail key={id} id={id} />;
}

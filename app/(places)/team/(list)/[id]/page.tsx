import { PositionDetail } from "../../position-detail";

export default async function PositionPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <PositionDetail key={id} id={id} />;
}

import { RateCardDetail } from "../rate-card-detail";

export default async function RateCardPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RateCardDetail key={id} id={id} />;
}

import { PayBandDetail } from "../pay-band-detail";

export default async function PayBandPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <PayBandDetail key={id} id={id} />;
}

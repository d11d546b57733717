import { SavingDetail } from "../saving-detail";

export default async function SavingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <SavingDetail key={id} id={id} />;
}

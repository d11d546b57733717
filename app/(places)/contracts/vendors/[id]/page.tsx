import { VendorDetail } from "../vendor-detail";

export default async function VendorPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <VendorDetail key={id} id={id} />;
}

import { InvoiceDetail } from "../invoice-detail";

export default async function InvoicePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <InvoiceDetail key={id} id={id} />;
}

import { ContractDetail } from "../../contract-detail";

export default async function ContractPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <ContractDetail key={id} id={id} />;
}

import { RequestDetail } from "../request-detail";

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RequestDetail key={id} id={id} />;
}

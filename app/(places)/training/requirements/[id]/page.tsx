import { RequirementDetail } from "../requirement-detail";

export default async function RequirementPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RequirementDetail key={id} id={id} />;
}

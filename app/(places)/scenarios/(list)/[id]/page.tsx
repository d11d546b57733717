import { ScenarioDetail } from "../../scenario-detail";

export default async function ScenarioPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <ScenarioDetail key={id} id={id} />;
}

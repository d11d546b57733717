import { PersonDetail } from "../person-detail";

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <PersonDetail key={id} id={id} />;
}

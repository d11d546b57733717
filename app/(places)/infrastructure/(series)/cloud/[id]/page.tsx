import { SeriesDetail } from "../../../series-detail";

export default async function SeriesPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <SeriesDetail key={id} kind="cloud" id={id} />;
}

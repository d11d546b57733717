import { AssetDetail } from "../asset-detail";

export default async function AssetPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <AssetDetail key={id} id={id} />;
}

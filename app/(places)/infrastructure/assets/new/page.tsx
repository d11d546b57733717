import { NewAsset } from "../asset-new";

export default function NewAssetPage() {
  return <NewAsset />;
}

import { NewPayBand } from "../pay-band-detail";

export default function NewPayBandPage() {
  return <NewPayBand />;
}

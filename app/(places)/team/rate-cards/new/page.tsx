import { NewRateCard } from "../rate-card-detail";

export default function NewRateCardPage() {
  return <NewRateCard />;
}

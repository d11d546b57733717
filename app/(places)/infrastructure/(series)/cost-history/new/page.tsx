import { NewCostSeries } from "../../../cost-series-edit";

export default function NewCostSeriesPage() {
  return <NewCostSeries />;
}

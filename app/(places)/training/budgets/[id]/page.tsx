import { TrainingBudgetDetail } from "../budget-detail";

export default async function TrainingBudgetPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <TrainingBudgetDetail key={id} id={id} />;
}

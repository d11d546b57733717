import { NewTrainingBudget } from "../budget-detail";

export default function NewTrainingBudgetPage() {
  return <NewTrainingBudget />;
}

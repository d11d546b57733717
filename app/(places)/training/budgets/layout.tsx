import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TrainingBudgetPlace } from "./budget-place";

export const metadata: Metadata = { title: "Training budgets" };

export default function TrainingBudgetLayout({ children }: { children: ReactNode }) {
  return <TrainingBudgetPlace>{children}</TrainingBudgetPlace>;
}

import type { Metadata } from "next";
import { BudgetPlace } from "./budget-place";

export const metadata: Metadata = { title: "Budget" };

export default function BudgetPage() {
  return <BudgetPlace />;
}

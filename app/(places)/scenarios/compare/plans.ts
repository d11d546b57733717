import type { BridgeEnd } from "../../../_charts/bridge";
import { nthColour } from "../../../_parts/category-colours";
import { ink } from "../../../_parts/palette";
import { type Compared, writePlan } from "./asked";

/** A plan as the page shows it: its name, its colour, and how it is drawn. */
export interface PlanShown {
  /** As it stands in the address. */
  readonly key: string;
  readonly plan: Compared;
  readonly name: string;
  readonly colour: string;
  readonly drawn: BridgeEnd["drawn"];
}

interface Known {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** A version that is called a budget needs not be called so again. */
export const budgetName = (version: string): string =>
  /budget/i.test(version) ? version : `Budget ${version}`;

const nameOf = (plan: Compared, { scenarios }: Known): string => {
  if (plan.of === "facts") return "Records";
  if (plan.of === "budget") return budgetName(plan.version);
  return scenarios.find(({ id }) => id === plan.id)?.name ?? "A scenario that is gone";
};

// Hues that are far from each other and from good and bad, for the scenarios of one comparison.
const hues = [0, 6, 5, 1] as const;
const budgetInks = ["bu", "py", "rest-1", "rest-2"] as const;

/** Records solid and dark, budgets outlined, scenarios outlined and dashed, each in a colour of its own. */
export function shownPlans(plans: readonly Compared[], known: Known): PlanShown[] {
  let [scenario, budget] = [0, 0];
  return plans.map((plan) => {
    const shared = { key: writePlan(plan), plan, name: nameOf(plan, known) };
    if (plan.of === "facts") return { ...shared, colour: ink("ac"), drawn: "solid" };
    if (plan.of === "budget")
      return { ...shared, colour: ink(budgetInks[budget++] ?? "bu"), drawn: "outlined" };
    return { ...shared, colour: nthColour(hues[scenario++] ?? 0), drawn: "dashed" };
  });
}

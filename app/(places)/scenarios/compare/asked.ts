import type { View } from "../../../_parts/address";
import { type Month, monthAt, parseMonth, printMonth } from "@/server/planning/month";
import type { Dimension } from "@/server/planning/plan";
import { type RowDimension, rowDimensions } from "../../row-dimensions";

/** One of the plans that are compared. */
export type Compared =
  | { readonly of: "facts" }
  | { readonly of: "scenario"; readonly id: string }
  | { readonly of: "budget"; readonly version: string };

export const facts: Compared = { of: "facts" };

/** How a plan stands in the address: "facts", "scenario~id", "budget~version". */
export const writePlan = (plan: Compared): string =>
  plan.of === "facts"
    ? "facts"
    : `${plan.of}~${encodeURIComponent(plan.of === "scenario" ? plan.id : plan.version)}`;

/** Nothing where it names no plan. */
export function readPlan(text: string): Compared | null {
  if (text === "facts") return facts;
  const tilde = text.indexOf("~");
  const [of, name] = [text.slice(0, tilde), decoded(text.slice(tilde + 1))];
  if (tilde < 0 || !name) return null;
  if (of === "scenario") return { of, id: name };
  return of === "budget" ? { of, version: name } : null;
}

/** A name as the address has it; null: it is broken. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export const writePlans = (plans: readonly Compared[]): string => plans.map(writePlan).join(",");

export const mostPlans = 4;

/** How the chart of months shows the plans. */
export const shows = ["month", "cumulated", "difference"] as const;
export type Shown = (typeof shows)[number];
export const showNames: Readonly<Record<Shown, string>> = {
  month: "By month",
  cumulated: "Cumulated",
  difference: "Difference",
};

/** What the address asks to compare. */
export interface Asked {
  /** None: what is usual. */
  readonly plans: readonly Compared[];
  readonly from: Month;
  readonly months: number;
  readonly by: RowDimension;
  readonly show: Shown;
  /** One month instead of all, in the table and the bridges. */
  readonly only: Month | null;
  readonly filters: Partial<Record<Dimension, readonly string[]>>;
  /** First months of this fiscal year and the next. */
  readonly years: readonly Month[];
}

export const spans = [12, 24, 36, 60] as const;

const oneOf = <T extends string>(list: readonly T[], text: string | null, usual: T): T =>
  list.find((one) => one === text) ?? usual;

/** Reads the address; `year` is the first month of the fiscal year one looks at. */
export function readAsked(address: URLSearchParams, year: Month): Asked {
  const named = (address.get("plans") ?? "").split(",").flatMap((text) => readPlan(text) ?? []);
  const once = named.filter(
    (plan, at) => named.findIndex((one) => writePlan(one) === writePlan(plan)) === at,
  );
  const months = Number(address.get("months"));
  return {
    plans: once.slice(0, mostPlans),
    from: parseMonth(address.get("from") ?? "") ?? year,
    months: Number.isInteger(months) && months >= 1 && months <= 120 ? months : 24,
    by: oneOf(rowDimensions, address.get("by"), "category"),
    show: oneOf(shows, address.get("show"), "month"),
    only: parseMonth(address.get("only") ?? ""),
    filters: Object.fromEntries(
      rowDimensions.flatMap((dimension) => {
        const value = address.get(dimension);
        return value === null ? [] : [[dimension, [value === "none" ? "" : value]]];
      }),
    ),
    years: [year, monthAt(year + 12)],
  };
}

/** The question about all months, or about the one that was chosen. */
export function compareQuestion(
  asked: Asked,
  plans: readonly Compared[],
  view: View,
  only: Month | null = null,
) {
  return {
    plans,
    from: printMonth(only ?? asked.from),
    months: only === null ? asked.months : 1,
    by: [asked.by],
    view,
    filters: asked.filters,
    years: asked.years.map(printMonth),
  };
}

interface Budget {
  readonly version: string;
  readonly first: Month | null;
  readonly last: Month | null;
}

/** What is compared where nobody chose: the records with the open scenario, else the latest one, else the year's budget. */
export function usualPlans(
  open: string | null,
  scenarios: readonly { readonly id: string }[],
  budgets: readonly Budget[],
  year: Month,
): Compared[] {
  const id = open ?? scenarios[0]?.id;
  if (id !== undefined) return [facts, { of: "scenario", id }];
  const budget = budgets.find(
    ({ first, last }) => first !== null && last !== null && first <= year && year <= last,
  );
  return budget ? [{ of: "budget", version: budget.version }, facts] : [facts];
}

import { firstDayOf } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { addToMonth, type Month } from "@/server/planning/month";
import type { Benefit, Initiative } from "@/server/planning/sources/initiative";
import type { When } from "@/server/planning/when";
import type { Calendar } from "./calendar";
import { efforts } from "./efforts";

/** What is told of an item of the roadmap; the rest follows. */
export interface Endeavour
  extends Pick<Initiative, "id" | "title" | "durationMonths" | "objective">,
    Partial<
      Pick<
        Initiative,
        | "status"
        | "nature"
        | "usefulLifeMonths"
        | "category"
        | "runCategory"
        | "owner"
        | "service"
        | "dependsOn"
        | "benefits"
        | "costCentre"
      >
    > {
  /** Months after today's, a month, or a date that hangs on a milestone. */
  readonly starts: number | When | { readonly month: Month };
  readonly oneOff?: number;
  readonly run?: number;
  readonly savings?: number;
}

function startOf({ starts }: Endeavour, { lastClose }: Calendar): When {
  if (typeof starts === "number") return firstDayOf(addToMonth(lastClose, 1 + starts));
  return "month" in starts ? firstDayOf(starts.month) : starts;
}

/** What a fixed window means today. */
function statusOf({ starts, durationMonths }: Endeavour, { lastClose }: Calendar): Initiative["status"] {
  if (typeof starts === "object" && !("month" in starts)) return "planned";
  const first = typeof starts === "number" ? lastClose + 1 + starts : starts.month;
  if (first > lastClose + 1) return "planned";
  return first + durationMonths - 1 <= lastClose ? "done" : "running";
}

/** The initiative as it is kept. */
export function initiativeOf(told: Endeavour, calendar: Calendar): Initiative {
  const { starts: _, oneOff = 0, run = 0, savings = 0, ...named } = told;
  return {
    version: 1,
    costCentre: "IT-180",
    category: told.nature === "capex" ? "hardware" : "outside-services",
    runCategory: "cloud",
    currency: "GBP",
    start: startOf(told, calendar),
    oneOff: decimal(oneOff),
    oneOffSteps: [],
    runPerMonth: decimal(run),
    savingsPerMonth: savings ? decimal(savings) : zero,
    nature: "opex",
    usefulLifeMonths: null,
    status: statusOf(told, calendar),
    owner: null,
    service: null,
    dependsOn: [],
    benefits: [],
    efforts: efforts[told.id] ?? [],
    ...named,
  };
}

/** The benefit of ending a contract. */
export const endContract = (target: string): Benefit => ({
  action: "end-contract",
  target,
  remainingPct: null,
});

/** The benefit of ending a measured series. */
export const endSeries = (target: string): Benefit => ({ action: "end-series", target, remainingPct: null });

/** The benefit of a series that shrinks to so many per cent. */
export const shrink = (target: string, percent: number): Benefit => ({
  action: "scale-series",
  target,
  remainingPct: decimal(percent),
});

import { addMonths, dayIn } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import { addToMonth } from "@/server/planning/month";
import type { RateCard } from "@/server/planning/rate-card";
import type { Calendar } from "./calendar";

type Asked = readonly [
  vendor: string,
  role: string,
  rate: number,
  unit: RateCard["unit"],
  level?: string,
  minYears?: number,
];

/** What agencies and consultants ask; the three contractors of today are among them. */
const cards: readonly Asked[] = [
  ["harrow-lane", "Cloud engineer", 590, "day", "senior", 5],
  ["harrow-lane", "Cloud engineer", 515, "day", "regular", 3],
  ["harrow-lane", "Platform engineer", 650, "day", "senior", 6],
  ["harrow-lane", "Network engineer", 475, "day"],
  ["sablier-holt", "Cloud engineer", 940, "day", "principal", 10],
  ["sablier-holt", "Security architect", 1_080, "day", "principal", 10],
  ["redfern", "Penetration tester", 112.5, "hour", "senior", 5],
  ["redfern", "Penetration tester", 88, "hour", "regular", 2],
  ["lodestar", "Field technician", 46.8, "hour"],
  ["watchtower-hill", "Security analyst", 97.25, "hour", "senior", 4],
];

/** Rate cards of the fiscal year; one is that of the year before. */
export function rateCardsOn({ year }: Calendar): RateCard[] {
  const first = dayIn(year, 1);
  const card = ([vendor, role, rate, unit, level, minYears]: Asked, n: number): RateCard => ({
    id: `R-${String(n + 1).padStart(2, "0")}`,
    version: 1,
    vendor,
    role,
    level: level ?? null,
    education: null,
    minYears: minYears === undefined ? null : decimal(minYears),
    unit,
    currency: "GBP",
    rate: decimal(rate),
    validFrom: first,
    validTo: null,
    contract: null,
  });
  const before: RateCard = {
    ...card(["harrow-lane", "Cloud engineer", 575, "day", "senior", 5], cards.length),
    validFrom: addMonths(first, -12),
    validTo: dayIn(addToMonth(year, -1), 31),
  };
  return [...cards.map(card), before];
}

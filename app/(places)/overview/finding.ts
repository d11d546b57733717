import { printPct, printShort } from "../../_parts/money";
import type { OverviewAnswer } from "./overview";

/** The one line that states the finding, made by rule from the numbers. */
export function finding(
  { figures, movers, currency, year, moversAgainst }: OverviewAnswer,
  locale: string,
): string {
  const landing = figures.find(({ key }) => key === "landing");
  if (!landing) return year.label;
  const lands = `${year.label} lands at ${printShort(landing.amount, currency, locale)}`;
  if (landing.difference === null || landing.pct === null || landing.against === null) return lands;
  const base = landing.against === "budget" ? "budget" : "last year";
  if (Math.abs(landing.pct) < 0.05) return `${lands}, on ${base}`;
  const side = landing.difference > 0 ? "above" : "below";
  const first = `Landing ${printPct(Math.abs(landing.pct) / 100, locale)} ${side} ${base}`;
  const cause = movers.find(({ difference }) => difference > 0 === (landing.difference ?? 0) > 0);
  if (!cause || moversAgainst !== landing.against) return first;
  const share = cause.difference / landing.difference;
  const part = share >= 1 ? "more than all of it" : `${printPct(share, locale)} of it`;
  return share > 0.2 ? `${first}; ${part} is ${cause.label}` : first;
}

import type { Outputs } from "../../../_trpc/client";
import { printShort } from "../../../_parts/money";

export type StrandedAnswer = Outputs["budget"]["stranded"];
export type StrandedInitiative = StrandedAnswer["initiatives"][number];
export type Cheapest = Outputs["budget"]["cheapestDate"];

export const whyWords: Readonly<Record<StrandedInitiative["stranded"][number]["why"], string>> = {
  benefit: "its benefit ends it",
  replaced: "named as replaced",
  service: "serves what is retired",
};

/** "3 months earlier", "as it is", "12 months later". */
export const shiftWords = (months: number): string =>
  months === 0
    ? "as it is"
    : `${Math.abs(months)} ${Math.abs(months) === 1 ? "month" : "months"} ${months < 0 ? "earlier" : "later"}`;

/** The line above the list. */
export function finding({ initiatives, currency }: StrandedAnswer, locale: string): string {
  const amount = initiatives.reduce((sum, one) => sum + one.amount, 0);
  const gaps = initiatives.reduce((sum, one) => sum + one.uncovered.length, 0);
  const lost =
    gaps === 0
      ? ""
      : ` ${gaps} ${gaps === 1 ? "service is" : "services are"} lost before ${gaps === 1 ? "its" : "their"} replacement.`;
  if (amount === 0 && gaps === 0) return "Nothing runs on after what it serves.";
  return `${printShort(amount, currency, locale)} run on after what they serve is gone.${lost}`;
}

"use client";
import { PriceHistory } from "../../../../_charts/price-history";
import { showDay } from "../../../../_parts/dates";
import { useLocale } from "../../../../_parts/locale";
import { printPct } from "../../../../_parts/money";
import type { Sheet } from "./words";

/** What it cost year by year, beside what prices in general do. */
export function Prices({ sheet: { prices, contract, index, row } }: { sheet: Sheet }) {
  const locale = useLocale();
  const [first, last] = [prices[0], prices.at(-1)];
  if (!first || !last) return <p>Its dates are not known: there is no price history.</p>;
  const general =
    prices.reduce((product, { inflationPct }) => product * (1 + (inflationPct ?? 0) / 100), 1) - 1;
  const isKnown = prices.some(({ inflationPct }) => inflationPct !== null);
  const own = first.annual > 0 ? last.annual / first.annual - 1 : null;
  const finding =
    own === null || prices.length < 2
      ? undefined
      : `${printPct(own, locale, true)} since ${showDay(first.from)}${isKnown ? `, prices in general ${printPct(general, locale, true)}` : "; nobody has said what prices in general do"}.`;
  return (
    <PriceHistory
      title={{ who: row.title, what: "yearly price", period: `${showDay(first.from)} – ${showDay(last.to)}` }}
      finding={finding}
      currency={contract.currency}
      years={prices}
      against={index === null ? "planned inflation" : index}
    />
  );
}

"use client";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "./locale";
import { nothing, printExact, printPct, printShort } from "./money";
import classes from "./variance.module.css";

/** Whether more is good or bad; of cost, more is bad. */
export type Direction = "more is bad" | "more is good" | "neither";

/** Good, bad, or no matter: what the sign of a difference means. */
export function judgement(difference: number, direction: Direction): "good" | "bad" | "plain" {
  if (difference === 0 || direction === "neither") return "plain";
  return difference > 0 === (direction === "more is bad") ? "bad" : "good";
}

export const arrow = (difference: number): string => (difference > 0 ? "▲" : difference < 0 ? "▼" : "");

interface VarianceProps {
  /** In whole minor units; null where it cannot be said. */
  difference: number | null;
  /** What the difference is measured from; per cent are shown where it is given and not zero. */
  base?: number | null;
  /** "against budget". */
  against: string;
  currency: Currency;
  direction?: Direction;
}

/** A difference with sign, arrow, per cent and what it is measured from: "▲ +£412k +4.3 % against budget". */
export function Variance({ difference, base, against, currency, direction = "more is bad" }: VarianceProps) {
  const locale = useLocale();
  if (difference === null) return <span>No figure to compare {against}</span>;
  const share = base ? difference / Math.abs(base) : null;
  return (
    <span>
      <span
        className={classes[judgement(difference, direction)]}
        title={printExact(difference, currency, locale, true)}
      >
        {difference === 0 ? `${nothing} no difference` : printShort(difference, currency, locale, true)}
        {share !== null && difference !== 0 && <> · {printPct(share, locale, true)}</>}{" "}
        <span aria-hidden>{arrow(difference)}</span>
      </span>{" "}
      {against}
    </span>
  );
}

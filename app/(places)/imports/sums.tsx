"use client";
import { parseDecimal } from "@/server/planning/decimal";
import { writeAmount } from "../../_parts/amount-text";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./imports.module.css";
import type { Answer } from "./kinds";

interface Sum {
  readonly currency: string;
  readonly what: string;
  readonly amount: string;
}

/** Sums by currency, of bills by currency and kind of cost. */
export const sumsOf = (totals: Answer["totals"]): Sum[] =>
  Object.entries(totals).flatMap(([currency, said]) =>
    typeof said === "string"
      ? [{ currency, what: "amount", amount: said }]
      : Object.entries(said).map(([what, amount]) => ({ currency, what, amount })),
  );

/** An exact decimal as it is read: every digit it has. */
export function exact(amount: string, locale: string): string {
  const value = parseDecimal(amount);
  return value === null ? amount : writeAmount(value, locale);
}

/** The exact sums of the file beside its rows, to be compared with what sent it. */
export function Sums({ totals, rows }: { totals: Answer["totals"]; rows: number }) {
  const locale = useLocale();
  const sums = sumsOf(totals);
  if (sums.length === 0) return null;
  const columns: Column<Sum>[] = [
    { id: "currency", title: "Currency", value: ({ currency }) => currency },
    { id: "what", title: "Sum of", value: ({ what }) => what },
    {
      id: "amount",
      title: "Exactly",
      number: true,
      value: ({ amount }) => amount,
      show: ({ amount }) => exact(amount, locale),
    },
  ];
  const caption = `Sums of the ${printNumber(rows, locale)} rows`;
  return (
    <section className={classes.sums}>
      <h3 className={classes.heading}>{caption}, to compare with where the file comes from</h3>
      <DataTable
        caption={caption}
        columns={columns}
        rows={sums}
        rowKey={({ currency, what }) => `${currency} ${what}`}
      />
    </section>
  );
}

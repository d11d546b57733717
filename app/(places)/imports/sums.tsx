"use client";
import type { ReactNode } from "react";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { exactAmount } from "../exact-amount";
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

const whatColumn: Column<Sum> = { id: "what", title: "Cost", value: ({ what }) => what };

interface SumsProps {
  answer: Pick<Answer, "totals" | "created" | "updated" | "unchanged">;
  /** What the file itself says the sums are. */
  children?: ReactNode;
}

/** The exact sums of the file beside its rows, to be compared with what sent it. */
export function Sums({ answer, children }: SumsProps) {
  const locale = useLocale();
  const { totals, created, updated, unchanged } = answer;
  const sums = sumsOf(totals);
  if (sums.length === 0) return null;
  const columns: Column<Sum>[] = [
    { id: "currency", title: "Currency", value: ({ currency }) => currency },
    ...(sums.some(({ what }) => what !== "amount") ? [whatColumn] : []),
    {
      id: "amount",
      title: "Exactly",
      number: true,
      value: ({ amount }) => amount,
      show: ({ amount, currency }) => exactAmount(amount, currency, locale),
    },
  ];
  const caption = `Sums of the ${printNumber(created + updated + unchanged, locale)} rows that are taken`;
  return (
    <section className={classes.sums}>
      <h3 className={classes.heading}>{caption}, to compare with where they come from</h3>
      <DataTable
        caption={caption}
        columns={columns}
        rows={sums}
        rowKey={({ currency, what }) => `${currency} ${what}`}
      />
      {children}
    </section>
  );
}

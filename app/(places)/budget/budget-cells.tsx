"use client";
import { printMonth } from "@/server/planning/month";
import { type AmountFormat, nothing, printAmount, printExact, printPct } from "../../_parts/money";
import { arrow, judgement } from "../../_parts/variance";
import type { Outputs } from "../../_trpc/client";
import { useView } from "../use-view";
import type { RowDimension } from "../row-dimensions";
import classes from "./budget-table.module.css";
import { type Span, sumIn } from "./columns";

export type Table = Outputs["budget"]["table"];
export type Row = Table["rows"][number];

/** The head of a month, or of a year that opens into its months. */
export function SpanHead({ span, spans }: { span: Span; spans: readonly Span[] }) {
  const { set } = useView();
  const open = [...new Set(spans.filter((one) => !one.isYear).map((one) => one.year))];
  const isOpen = open.includes(span.year);
  const next = isOpen ? open.filter((year) => year !== span.year) : [...open, span.year];
  return (
    <th scope="col" data-year={span.isYear || undefined} data-kind={span.kind}>
      {span.isYear ? (
        <button
          type="button"
          className={classes.open}
          aria-expanded={isOpen}
          onClick={() => set({ open: next.map(printMonth).join(",") || "none" })}
        >
          {isOpen ? "◂" : "▸"} {span.title}
        </button>
      ) : (
        span.title
      )}
      <span className={classes.kind}>{span.kind}</span>
    </th>
  );
}

export const CompareHeads = ({ year }: { year: Span }) => (
  <>
    <th scope="col">
      {year.title}
      <span className={classes.kind}>{year.kind}</span>
    </th>
    <th scope="col">
      {year.title}
      <span className={classes.kind}>BU</span>
    </th>
    <th scope="col">
      Δ BU<span className={classes.kind}>amount</span>
    </th>
    <th scope="col">
      Δ BU<span className={classes.kind}>%</span>
    </th>
  </>
);

export function RowName({ row, by }: { row: Row; by: RowDimension }) {
  const { set } = useView();
  const [key = ""] = row.keys;
  return (
    <th scope="row">
      <button
        type="button"
        className={classes.open}
        title="Only this"
        onClick={() => set({ [by]: key || "none" })}
      >
        {row.labels[0] || "None"}
      </button>
      {row.currency !== null && <span className={classes.kind}>{row.currency}, outside the total</span>}
    </th>
  );
}

export function AmountCell({ row, span, format }: { row: Row; span: Span; format: AmountFormat }) {
  const { set } = useView();
  const amount = sumIn(row.amounts, span);
  const exact = printExact(amount, format.currency, format.locale);
  const shown = printAmount(amount, format);
  return (
    <td data-year={span.isYear || undefined} data-kind={span.kind}>
      {amount === 0 ? (
        nothing
      ) : (
        <button
          type="button"
          className={classes.cell}
          title={exact}
          aria-label={`${row.labels[0] || "None"}, ${span.title}: ${shown} ${format.unit}, exactly ${exact} ${format.currency}`}
          onClick={() => set({ cell: `${span.id}~${row.keys[0] ?? ""}`, line: null })}
        >
          {shown}
        </button>
      )}
    </td>
  );
}

/** The chosen year against its budget; a row outside the total has no comparison. */
export function Compared({
  amount,
  base,
  format,
}: {
  amount: number | null;
  base: number;
  format: AmountFormat;
}) {
  if (amount === null)
    return (
      <td colSpan={4} className={classes.outside}>
        not compared
      </td>
    );
  const difference = amount - base;
  const tone = judgement(difference, "more is bad");
  return (
    <>
      <td data-year>{printAmount(amount, format)}</td>
      <td>{printAmount(base, format)}</td>
      <td data-tone={tone}>
        {printAmount(difference, format, true)}
        <span aria-hidden>{arrow(difference)}</span>
      </td>
      <td data-tone={tone} className={classes.last}>
        {base === 0 ? "n/a" : printPct(difference / Math.abs(base), format.locale, true)}
      </td>
    </>
  );
}

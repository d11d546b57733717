"use client";
import type { Outputs } from "../../_trpc/client";
import { printMonth } from "@/server/planning/month";
import { useLocale } from "../../_parts/locale";
import { type AmountFormat, formatFor, nothing, printAmount, printExact, printPct } from "../../_parts/money";
import { ScrollRegion } from "../../_parts/scroll-region";
import { arrow, judgement } from "../../_parts/variance";
import { useView } from "../use-view";
import type { RowDimension } from "./asked";
import classes from "./budget-table.module.css";
import { type Span, sumIn } from "./columns";
import type { Month } from "@/server/planning/month";

export type Table = Outputs["budget"]["table"];
type Row = Table["rows"][number];

interface BudgetTableProps {
  table: Table;
  /** What was approved, by the same rows; compared in the chosen year. */
  budget: Table | null;
  spans: readonly Span[];
  chosen: Month;
  by: RowDimension;
}

const keyOf = (row: Row): string => `${row.keys.join("|")}|${row.currency ?? ""}`;

/** The table: years one can open into months, and the chosen year against its budget. */
export function BudgetTable({ table, budget, spans, chosen, by }: BudgetTableProps) {
  const locale = useLocale();
  const year = spans.find((span) => span.isYear && span.year === chosen);
  const compares = budget !== null && budget.total !== 0 && year !== undefined;
  const base = new Map((budget?.rows ?? []).map((row) => [keyOf(row), row]));
  const known = new Set(table.rows.map(keyOf));
  const onlyBudgeted = compares
    ? [...base.values()].filter((row) => !known.has(keyOf(row)) && sumIn(row.amounts, year) !== 0)
    : [];
  const all = [
    ...table.rows,
    ...onlyBudgeted.map((row) => ({ ...row, amounts: row.amounts.map(() => 0), total: 0 })),
  ];
  const size = (row: Row) =>
    row.currency === null ? Math.abs(year ? sumIn(row.amounts, year) : row.total) : -1;
  const rows = all.sort((a, b) => size(b) - size(a));
  const months = spans.filter((span) => !span.isYear);
  const format = formatFor(
    (months.length ? months : spans).map((span) => sumIn(table.totals, span)),
    table.currency,
    locale,
  );
  if (rows.length === 0) return <p>No amount meets this question. Show all, or choose another year.</p>;
  return (
    <ScrollRegion className={classes.scroll} label="Budget by month">
      <table className={classes.table}>
        <caption className={classes.caption}>
          Amounts in {format.unit}. A click on a number opens its lines; a click on a year opens its months.
          The table scrolls sideways.
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {compares && <CompareHeads year={year} />}
            {spans.map((span) => (
              <SpanHead key={span.id} span={span} spans={spans} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <RowName row={row} by={by} />
              {compares && (
                <Compared
                  amount={row.currency === null ? sumIn(row.amounts, year) : null}
                  base={sumIn(base.get(keyOf(row))?.amounts ?? [], year)}
                  format={format}
                />
              )}
              {spans.map((span) => (
                <AmountCell
                  key={span.id}
                  row={row}
                  span={span}
                  format={row.currency === null ? format : formatFor(row.amounts, row.currency, locale)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{table.incomplete ? "Total (incomplete)" : "Total"}</th>
            {compares && (
              <Compared
                amount={sumIn(table.totals, year)}
                base={sumIn(budget.totals, year)}
                format={format}
              />
            )}
            {spans.map((span) => (
              <td
                key={span.id}
                data-year={span.isYear || undefined}
                title={printExact(sumIn(table.totals, span), table.currency, locale)}
              >
                {printAmount(sumIn(table.totals, span), format)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {table.count > table.rows.length && (
        <p>
          The first {table.rows.length} of {table.count} rows; the CSV has all of them.
        </p>
      )}
    </ScrollRegion>
  );
}

function SpanHead({ span, spans }: { span: Span; spans: readonly Span[] }) {
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

const CompareHeads = ({ year }: { year: Span }) => (
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

function RowName({ row, by }: { row: Row; by: RowDimension }) {
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

function AmountCell({ row, span, format }: { row: Row; span: Span; format: AmountFormat }) {
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
function Compared({ amount, base, format }: { amount: number | null; base: number; format: AmountFormat }) {
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

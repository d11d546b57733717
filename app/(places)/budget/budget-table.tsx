"use client";
import type { Month } from "@/server/planning/month";
import { useLocale } from "../../_parts/locale";
import { formatFor, printAmount, printExact } from "../../_parts/money";
import { ScrollRegion } from "../../_parts/scroll-region";
import type { RowDimension } from "../row-dimensions";
import { AmountCell, Compared, CompareHeads, RowName, SpanHead, type Row, type Table } from "./budget-cells";
import classes from "./budget-table.module.css";
import { type Span, sumIn } from "./columns";

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

"use client";
import type { ReactNode } from "react";
import { arrange, type Column } from "../../../_parts/column";
import { changed } from "../../../_parts/address";
import { DataTable } from "../../../_parts/data-table";
import { useLocale } from "../../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact } from "../../../_parts/money";
import { useTableQuery } from "../../../_parts/table-query";
import { arrow, judgement } from "../../../_parts/variance";
import { dimensionNames, type RowDimension } from "../../row-dimensions";
import { useView } from "../../use-view";
import type { Asked } from "./asked";
import type { Comparison } from "./cause-words";
import classes from "./compare.module.css";
import type { PlanShown } from "./plans";

type Row = Comparison["rows"][number];

interface CompareTableProps {
  answer: Comparison;
  plans: readonly PlanShown[];
  asked: Asked;
}

// Where a row goes one level down: what it is told apart by next.
const below: Partial<Record<RowDimension, RowDimension>> = {
  category: "vendor",
  "cost-centre": "category",
  vendor: "service",
  source: "category",
  nature: "category",
  service: "vendor",
  team: "category",
  initiative: "category",
};

/** Every row with the plans side by side, and how far each is from the first. */
export function CompareTable({ answer, plans, asked }: CompareTableProps) {
  const locale = useLocale();
  const { address } = useView();
  const [first] = plans;
  const totals = answer.plans.map(({ total }) => total);
  const format = formatFor(totals, answer.currency, locale);
  const differing = formatFor(
    answer.rows.flatMap((row) => row.totals.map((total) => total - (row.totals[0] ?? 0))),
    answer.currency,
    locale,
  );
  const columns: Column<Row>[] = [
    { id: "row", title: dimensionNames[asked.by], value: (row) => row.labels[0] || "None" },
    ...plans.flatMap(({ name }, at): Column<Row>[] => [
      amountColumn(`plan${at}`, name, format, (row) => row.totals[at] ?? 0),
      ...(at === 0
        ? []
        : [
            {
              ...amountColumn(
                `difference${at}`,
                plans.length > 2 ? `Δ ${name}` : `Δ ${first?.name ?? ""}`,
                differing,
                (row) => (row.totals[at] ?? 0) - (row.totals[0] ?? 0),
              ),
              show: (row: Row) => (
                <Difference amount={(row.totals[at] ?? 0) - (row.totals[0] ?? 0)} format={differing} />
              ),
            },
          ]),
    ]),
  ];
  const { query, sort } = useTableQuery(columns);
  const href = (row: Row) =>
    `/scenarios/compare${changed(address, { [asked.by]: row.keys[0] || "none", by: below[asked.by] ?? "category", cause: null, line: null, sort: null })}`;
  const sums = Object.fromEntries<ReactNode>(
    totals.flatMap((total, at) => [
      [`plan${at}`, printAmount(total, format)],
      [`difference${at}`, <Difference key={at} amount={total - (totals[0] ?? 0)} format={differing} />],
    ]),
  );
  return (
    <>
      <DataTable
        caption={`The plans side by side by ${dimensionNames[asked.by].toLowerCase()}, amounts in ${format.unit}, differences in ${differing.unit}; a row opens one level down`}
        columns={columns}
        rows={arrange(answer.rows, columns, query)}
        rowKey={(row) => row.keys.join("|")}
        href={href}
        sort={query.sort}
        onSort={sort}
        totals={{
          row: answer.plans.some(({ incomplete }) => incomplete) ? "Total (incomplete)" : "Total",
          ...sums,
        }}
        phone="scroll"
        empty={<p>No amount meets this question. Show all, or choose other months.</p>}
      />
      {answer.count > answer.rows.length && (
        <p className={classes.note}>
          The {answer.rows.length} of {answer.count} rows that differ most; the CSV has all of them.
        </p>
      )}
    </>
  );
}

const amountColumn = (
  id: string,
  title: string,
  format: AmountFormat,
  value: (row: Row) => number,
): Column<Row> => ({
  id,
  title,
  unit: format.unit,
  number: true,
  value,
  show: (row) => (
    <span title={printExact(value(row), format.currency, format.locale)}>
      {printAmount(value(row), format)}
    </span>
  ),
});

const tones = { good: "var(--good)", bad: "var(--bad)", plain: undefined };

/** A difference with sign and arrow; more cost is bad. */
export function Difference({ amount, format }: { amount: number; format: AmountFormat }) {
  return (
    <span
      style={{ color: tones[judgement(amount, "more is bad")] }}
      title={printExact(amount, format.currency, format.locale, true)}
    >
      {printAmount(amount, format, true)} <span aria-hidden>{arrow(amount)}</span>
    </span>
  );
}

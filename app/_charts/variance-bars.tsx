"use client";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "../_parts/locale";
import { formatFor, printAmount, printPct } from "../_parts/money";
import type { Direction } from "../_parts/variance";
import { ChartFrame, type ChartTitle } from "./frame";
import type { TwinTable } from "./twin";
import { rowsHeight } from "./variance-layout";
import { VarianceRows } from "./variance-rows";

/** A row compared: what it is and what it is measured from, in whole minor units. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly amount: number | null;
  readonly base: number | null;
}

export interface VarianceBarsProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  rows: readonly Compared[];
  /** What the amounts are ("AC+FC") and what they are measured from ("BU", "PY"). */
  amountName: string;
  baseName: string;
  direction?: Direction;
  onRow?: (id: string) => void;
}

const differenceOf = ({ amount, base }: Compared): number | null =>
  amount === null || base === null ? null : amount - base;

const shareOf = (row: Compared): number | null => {
  const difference = differenceOf(row);
  return difference === null || !row.base ? null : difference / Math.abs(row.base);
};

/** Variances by row: absolute bars from a zero axis, relative pins; of cost, more is red. */
export function VarianceBars(props: VarianceBarsProps) {
  const { title, finding, currency, rows, amountName, baseName, direction = "more is bad", onRow } = props;
  const locale = useLocale();
  const format = formatFor(rows.map(differenceOf), currency, locale);
  const amounts = formatFor(
    rows.flatMap(({ amount, base }) => [amount, base]),
    currency,
    locale,
  );
  const drawn = rows.map((row) => ({
    id: row.id,
    name: row.name,
    difference: differenceOf(row),
    share: shareOf(row),
    note: printAmount(row.amount, {
      ...amounts,
      scale: format.scale,
      places: format.scale ? format.places : 0,
    }),
  }));
  const table: TwinTable = {
    currency,
    head: ["Name", amountName, baseName, `Δ${baseName}`, `Δ${baseName} %`],
    rows: rows.map((row) => ({
      name: row.name,
      onOpen: onRow && (() => onRow(row.id)),
      cells: [row.amount, row.base, differenceOf(row), printPct(shareOf(row), locale, true)],
    })),
  };
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      table={table}
      height={rowsHeight(rows.length)}
    >
      <VarianceRows
        rows={drawn}
        format={format}
        direction={direction}
        heads={{ note: amountName, bars: `Δ${baseName}`, pins: `Δ${baseName} %` }}
        description={`${amountName} against ${baseName} for ${rows.length} rows. The table has every number.`}
        onRow={onRow}
      />
    </ChartFrame>
  );
}

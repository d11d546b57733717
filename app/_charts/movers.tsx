"use client";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "../_parts/locale";
import { formatFor, printAmount } from "../_parts/money";
import type { Direction } from "../_parts/variance";
import { ChartFrame, type ChartTitle } from "./frame";
import type { TwinTable } from "./twin";
import { rowsHeight } from "./variance-layout";
import { VarianceRows } from "./variance-rows";

/** What moved: from what to what, in whole minor units. */
export interface Mover {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface MoversProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  rows: readonly Mover[];
  /** What the two amounts are: "FY2026", "FY2027". */
  fromName: string;
  toName: string;
  direction?: Direction;
  /** How many are drawn, the biggest first; the table has all. */
  limit?: number;
  onRow?: (id: string) => void;
}

/** The biggest movers between two amounts, up or down, biggest first. */
export function Movers(props: MoversProps) {
  const {
    title,
    finding,
    currency,
    rows,
    fromName,
    toName,
    direction = "more is bad",
    limit = 8,
    onRow,
  } = props;
  const locale = useLocale();
  const ordered = [...rows].sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const drawn = ordered.slice(0, limit);
  const format = formatFor(
    drawn.map(({ from, to }) => to - from),
    currency,
    locale,
  );
  const rough = { ...format, places: format.scale === 6 ? format.places : 0 };
  const table: TwinTable = {
    currency,
    head: ["Name", fromName, toName, "Change"],
    rows: ordered.map((row) => ({
      name: row.name,
      onOpen: onRow && (() => onRow(row.id)),
      cells: [row.from, row.to, row.to - row.from],
    })),
  };
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      table={table}
      height={rowsHeight(drawn.length)}
    >
      <VarianceRows
        rows={drawn.map(({ id, name, from, to }) => ({
          id,
          name,
          difference: to - from,
          share: from === 0 ? null : (to - from) / Math.abs(from),
          note:
            from === 0
              ? "new"
              : to === 0
                ? "ended"
                : `${printAmount(from, rough)} → ${printAmount(to, rough)}`,
        }))}
        format={format}
        direction={direction}
        heads={{ note: `${fromName} → ${toName}`, bars: "change" }}
        description={`The ${drawn.length} biggest changes from ${fromName} to ${toName}. The table has all.`}
        onRow={onRow}
      />
    </ChartFrame>
  );
}

"use client";
import type { Currency } from "@/server/planning/money";
import { printMinor } from "@/server/planning/money";
import { csv } from "../_parts/csv";
import { useLocale } from "../_parts/locale";
import { printExact } from "../_parts/money";
import { ScrollRegion } from "../_parts/scroll-region";
import classes from "./twin.module.css";

/** Whole minor units, words, or null for unknown. */
export type TwinCell = number | string | null;

/** The numbers of a chart as a table: what is shown instead of it, read aloud, and downloaded. */
export interface TwinTable {
  /** The first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly TwinCell[];
    readonly onOpen?: () => void;
  }[];
  /** Empty where its numbers are no money. */
  readonly currency: Currency;
}

/** As CSV: exact plain decimals, the currency in a column of its own where there is one. */
export const twinCsv = ({ head, rows, currency }: TwinTable): string =>
  csv([
    [...head, ...(currency ? ["currency"] : [])],
    ...rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) => (typeof cell === "number" ? printMinor(cell, currency) : cell)),
      ...(currency ? [currency] : []),
    ]),
  ]);

/** The table twin: exact amounts; a name one can click leads where the click in the chart leads. */
export function Twin({ table, caption, height }: { table: TwinTable; caption: string; height: number }) {
  const locale = useLocale();
  const print = (cell: TwinCell) =>
    typeof cell === "string" ? cell : printExact(cell, table.currency, locale);
  return (
    <ScrollRegion label={caption} className={classes.scroll} style={{ maxHeight: Math.max(height, 160) }}>
      <table className={classes.table}>
        <caption>
          {caption}
          {table.currency && ` · exact amounts in ${table.currency}`}
        </caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells, onOpen }) => (
            <tr key={name}>
              <th scope="row">
                {onOpen ? (
                  <button type="button" onClick={onOpen}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1] ?? at}>{print(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

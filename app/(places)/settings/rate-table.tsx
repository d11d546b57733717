"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Decimal } from "@/server/planning/decimal";
import type { Month } from "@/server/planning/month";
import { monthName, showMonth } from "../../_parts/dates";
import { ScrollRegion } from "../../_parts/scroll-region";
import { useTRPC } from "../../_trpc/client";
import { useSay } from "../scenario-say";
import { Fault } from "./faults";
import { RateCell } from "./rate-cell";
import { type Cell, type GridRow, gridOf, type StoredRate, type Table } from "./rate-grid";
import classes from "./settings.module.css";

interface RateTableProps {
  table: Table;
  first: Month;
  rates: readonly StoredRate[];
  currencies: readonly string[];
  lastClose: Month | null;
  may: boolean;
}

/** The rates of a year, currency by month; a cell is typed into, an emptied one removes its rate. */
export function RateTable({ table, first, rates, currencies, lastClose, may }: RateTableProps) {
  const rows = gridOf(rates, currencies, { table, first, lastClose });
  const { change, error } = useRateChange(table);
  const caption = `${table === "plan" ? "Plan" : "Actual"} rates by currency and month`;
  return (
    <>
      <p className={classes.sideways}>The table scrolls sideways.</p>
      <ScrollRegion label={caption} className={classes.rates}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Currency</th>
              {rows[0]?.cells.map(({ month }) => (
                <th key={month} scope="col" aria-label={showMonth(month)}>
                  {monthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.currency} row={row} may={may} onChange={change} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Fault error={error} />
    </>
  );
}

interface RowProps {
  row: GridRow;
  may: boolean;
  onChange: (currency: string, cell: Cell, rate: Decimal | null) => void;
}

const Row = ({ row: { currency, cells }, may, onChange }: RowProps) => (
  <tr>
    <th scope="row">{currency}</th>
    {cells.map((cell) => (
      <td key={cell.month} className={cell.isGap ? classes.gap : undefined}>
        <RateCell
          key={cell.rate?.version ?? 0}
          name={`${currency} ${showMonth(cell.month)}`}
          cell={cell}
          may={may}
          onChange={(rate) => onChange(currency, cell, rate)}
        />
      </td>
    ))}
  </tr>
);

/** Sets, changes or removes one rate, and offers to take that back. */
function useRateChange(table: Table) {
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries();
  const save = useMutation(trpc.rates.save.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.rates.remove.mutationOptions({ onSettled }));

  async function put(currency: string, month: Month, rate: Decimal, version: number) {
    const { version: saved } = await save.mutateAsync({ version, fields: { currency, month, table, rate } });
    return saved;
  }

  async function change(currency: string, { month, rate: old }: Cell, rate: Decimal | null) {
    const what = `${currency} ${showMonth(month)}`;
    if (rate === null) {
      if (!old) return;
      await remove.mutateAsync({ id: old.id, version: old.version });
      return say.done(`${what} has no rate any more.`, () => void put(currency, month, old.rate, 0));
    }
    const saved = await put(currency, month, rate, old?.version ?? 0);
    const undo = old ? () => void put(currency, month, old.rate, saved) : undefined;
    say.done(`${what} is ${rate}.`, undo);
  }

  return {
    // What went wrong is shown below the table.
    change: (currency: string, cell: Cell, rate: Decimal | null) =>
      void change(currency, cell, rate).catch(() => undefined),
    error: save.error ?? remove.error,
  };
}

import type { CostSeries } from "../sources/cost-series";
import { add, divide, fraction, nothing, read } from "./fraction";
import type { Ledgers } from "./ledger";
import { type World, write } from "./world";

/** Books a flat series: its records to the last close, then the mean of its last twelve months (of all, when fewer than six). */
export function bookFlatSeries(series: CostSeries, world: World, ledgers: Ledgers) {
  const line = `cost-history/${series.id}/usage`;
  const known = series.records.filter((record) => record.month <= world.lastClose);
  for (const { month, amount } of known)
    write(world, ledgers, line, month, read(amount), series.currency, month);
  const last = known.at(-1)?.month;
  if (last === undefined || world.lastClose - last >= 6) return;
  const recent = known.length < 6 ? known : known.filter((record) => record.month > last - 12);
  const sum = recent.reduce((total, record) => add(total, read(record.amount)), nothing);
  const mean = divide(sum, fraction(recent.length));
  const end = world.wish === null ? world.until : Math.min(world.wish, world.until);
  for (let month = world.lastClose + 1; month <= end; month++)
    write(world, ledgers, line, month, mean, series.currency, month);
}

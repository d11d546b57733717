import type { DatedAsset } from "./arbitraries";
import { monthOfDay } from "./calendar";
import { add, divide, type Fraction, fraction, negative, read } from "./fraction";
import type { Ledgers } from "./ledger";
import { type World, write } from "./world";

/** Books an asset month by month from what is left of it: each month takes its part of what its life still has to take. */
export function bookAsset(asset: DatedAsset, world: World, ledgers: Ledgers) {
  const { id, currency } = asset;
  const bought = monthOfDay(asset.purchase);
  const gone = asset.disposed === null ? null : monthOfDay(asset.disposed);
  const put = (item: string, month: number, amount: Fraction, rateMonth = month) =>
    write(world, ledgers, `assets/${id}/${item}`, month, amount, currency, rateMonth);
  put("price", bought, read(asset.price));
  let left = read(asset.price);
  for (const { month, amount } of charges(asset, gone)) {
    left = add(left, negative(amount));
    if (world.view === "accrual") put("depreciation", month, amount, bought);
  }
  if (gone === null) return;
  const proceeds = negative(read(asset.proceeds ?? "0"));
  put("proceeds", gone, proceeds);
  if (world.view === "cash") return;
  put("write-off", gone, left, bought);
  put("write-off", gone, proceeds);
}

/** What each month takes; none from the month of disposal on. */
function charges(asset: DatedAsset, gone: number | null): { month: number; amount: Fraction }[] {
  const first = monthOfDay(asset.inService);
  const [done, asOf] = [asset.accumulatedDepreciation, asset.asOfMonth];
  const known = done !== null && asOf !== null && asOf >= first ? { done: read(done), end: asOf + 1 } : null;
  const over = Math.max(first + asset.usefulLifeMonths, known ? known.end + 1 : 0);
  const whole = add(read(asset.price), negative(read(asset.residual)));
  const booked = known
    ? [...evenly(known.done, first, known.end), ...evenly(add(whole, negative(known.done)), known.end, over)]
    : evenly(whole, first, over);
  return booked.filter(({ month }) => gone === null || month < gone);
}

/** Each month from `first` to before `end` takes its part of what is left to take. */
function evenly(total: Fraction, first: number, end: number) {
  let open = total;
  return Array.from({ length: end - first }, (_, i) => {
    const amount = divide(open, fraction(end - first - i));
    open = add(open, negative(amount));
    return { month: first + i, amount };
  });
}

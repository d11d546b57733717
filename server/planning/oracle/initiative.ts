import type { Day } from "../day";
import type { Initiative } from "../sources/initiative";
import { monthOfDay } from "./calendar";
import { divide, fraction, negative, read } from "./fraction";
import type { Ledgers } from "./ledger";
import { type World, write } from "./world";

/** An initiative whose start is a day. */
export type DatedInitiative = Initiative & { readonly start: Day };

/** Books an initiative month by month. */
export function bookInitiative(initiative: DatedInitiative, world: World, ledgers: Ledgers) {
  if (["idea", "assess", "stopped"].includes(initiative.status ?? "")) return;
  const put = (item: string, month: number, amount: ReturnType<typeof read>, rateMonth = month) =>
    write(
      world,
      ledgers,
      `initiatives/${initiative.id}/${item}`,
      month,
      amount,
      initiative.currency,
      rateMonth,
    );
  const first = monthOfDay(initiative.start);
  const after = first + initiative.durationMonths;
  for (const { month, amount } of purchases(initiative, first)) {
    put("one-off", month, amount);
    const life = initiative.usefulLifeMonths;
    if (initiative.nature === "opex" || life === null || world.view === "cash") continue;
    for (let i = 0; i < life; i++)
      put("depreciation", Math.max(after, month) + i, divide(amount, fraction(life)), month);
  }
  for (let month = after; month <= world.until; month++) {
    put("run", month, read(initiative.runPerMonth));
    put("benefit", month, negative(read(initiative.savingsPerMonth)));
  }
}

function purchases({ oneOff, oneOffSteps, durationMonths }: Initiative, first: number) {
  if (oneOffSteps.length > 0)
    return oneOffSteps.map(({ month, amount }) => ({ month: Number(month), amount: read(amount) }));
  return Array.from({ length: durationMonths }, (_, i) => ({
    month: first + i,
    amount: divide(read(oneOff), fraction(durationMonths)),
  }));
}

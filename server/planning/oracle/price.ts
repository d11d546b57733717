import type { Day } from "../day";
import type { ContractItem } from "../sources/contract";
import { dateInMonth, dayAt, lengthOf, monthOfDay } from "./calendar";
import {
  add,
  divide,
  type Fraction,
  fraction,
  growth,
  isBelow,
  multiply,
  percent,
  read,
  unit,
} from "./fraction";
import { type DatedContract, endOfTerm, firstPossibleEnd } from "./terms";
import type { World } from "./world";

/** What the n-th contract month of an item is worth in the contract's currency. */
export function monthlyPrice(contract: DatedContract, item: ContractItem, n: number, world: World): Fraction {
  const { price, since } = priceOf(contract, item, n);
  const escalated = escalationsOf(contract, since, n).map((month) =>
    add(unit, stepRate(contract, beginOf(contract, month), world)),
  );
  const uplifted = growth(percent(world.upliftPct(item.category)), uplifts(contract, item, n, world));
  const tax = contract.irrecoverableTaxPct ?? world.taxPct(item.costCentre);
  return multiply(divide(read(price), fraction(12)), ...escalated, uplifted, add(unit, percent(tax ?? "0")));
}

function beginOf({ start }: DatedContract, n: number): Day {
  const month = monthOfDay(start) + n;
  return dateInMonth(start) <= lengthOf(month) ? dayAt(month, dateInMonth(start)) : dayAt(month + 1, 1);
}

/** The yearly price in force in the n-th contract month, and the contract month it was set in. */
function priceOf(contract: DatedContract, item: ContractItem, n: number) {
  const set = item.priceSteps
    .filter((step) => step.from - monthOfDay(contract.start) <= n)
    .reduce<ContractItem["priceSteps"][number] | null>(
      (latest, step) => (latest === null || step.from >= latest.from ? step : latest),
      null,
    );
  if (set === null) return { price: item.annualPrice, since: 0 };
  return { price: set.annualPrice, since: Math.max(0, set.from - monthOfDay(contract.start)) };
}

/** The contract months after `since` up to and with `n` in which the price rises. */
function escalationsOf(contract: DatedContract, since: number, n: number): number[] {
  if (contract.escalatorPct === null && contract.index === null) return [];
  const later = Array.from({ length: n - since }, (_, i) => since + 1 + i);
  if (contract.escalates === "year") return later.filter((month) => (month - since) % 12 === 0);
  return later.flatMap((month) =>
    new Array<number>(
      renewalsBy(contract, beginOf(contract, month)) - renewalsBy(contract, beginOf(contract, month - 1)),
    ).fill(month),
  );
}

/** How many next terms have begun by a day. */
function renewalsBy(contract: DatedContract, day: Day): number {
  if (contract.end === null || contract.renewal === "open") return 0;
  let n = 0;
  while (endOfTerm(contract, n) < day) n++;
  return n;
}

/** By how much one step raises the price: a fixed rate, or the index three months before it, held between floor and cap. */
function stepRate(contract: DatedContract, begin: Day, world: World): Fraction {
  if (contract.index === null) return percent(contract.escalatorPct ?? "0");
  const reference = monthOfDay(begin) - 3;
  const valueIn = (month: number) =>
    world.indices.find((value) => value.index === contract.index && value.month === month)?.value;
  const [now, before] = [valueIn(reference), valueIn(reference - 12)];
  const change =
    now === undefined || before === undefined
      ? percent(world.inflationPct)
      : add(divide(read(now), read(before)), fraction(-1));
  const wanted = add(change, percent(contract.indexPlusPct ?? "0"));
  const floor = percent(contract.floorPct ?? "0");
  if (isBelow(wanted, floor)) return floor;
  const cap = contract.capPct === null ? null : percent(contract.capPct);
  return cap !== null && isBelow(cap, wanted) ? cap : wanted;
}

/** How many renewals nobody has decided lie between the earliest end and the n-th contract month, where it has no step of its own. */
function uplifts(contract: DatedContract, item: ContractItem, n: number, world: World): number {
  if (contract.escalatorPct !== null || contract.index !== null || contract.noticeServed !== null) return 0;
  const goesOn =
    contract.decision === "re-tender" ||
    (contract.renewal === "renews" && contract.decision === null) ||
    (contract.renewal === "ends" && contract.decision === "renew");
  const possible = firstPossibleEnd(contract, world.today);
  if (!goesOn || possible === null) return 0;
  if (item.priceSteps.some((step) => step.from >= monthOfDay(possible))) return 0;
  const begin = beginOf(contract, n);
  return Math.max(0, renewalsBy(contract, begin) - renewalsBy(contract, possible));
}

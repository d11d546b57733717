import type { Context } from "./context";
import { type Day, monthOf } from "./day";
import type { Decimal } from "./decimal";
import { linesOfContract, undecided, withoutWishes } from "./doing-nothing";
import { spent } from "./due";
import { type Horizon, lastMonth } from "./horizon";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import type { RenewalOption } from "./renewal";
import { withAgreedPrice } from "./renewal-price";
import type { Contract, Decision } from "./sources/contract";
import { type Standing, standing, termsOf } from "./standing";
import { cancelBy } from "./terms";

/** One way a contract can go, with its money over a horizon. */
export interface OptionOutcome {
  /** `nothing`: nobody decides anything; what a contract that renews does then is only assumed. */
  readonly option: RenewalOption | "nothing";
  /** For a replacement: the initiative that brings it, and its last month. */
  readonly initiative: string | null;
  readonly ready: Month | null;
  /** The yearly price it is renegotiated to. */
  readonly price: Decimal | null;
  /** The last day on which it can still be chosen; null: no day kills it. */
  readonly diesOn: Day | null;
  /** When the contract is over; null: it goes on. */
  readonly lastDay: Day | null;
  /** By month of the horizon, whole minor units; null: there is no rate. */
  readonly amounts: readonly number[] | null;
  readonly total: number | null;
  /** What is paid past the month in which it is not needed any more. */
  readonly overlap: { readonly months: number; readonly amount: number };
}

/** An initiative that could replace a contract, and the last month of its work. */
export interface Successor {
  readonly initiative: string;
  readonly last: Month;
}

export interface Asking {
  readonly context: Context;
  readonly horizon: Horizon;
  /** The yearly price that is aimed at, in the contract's currency; null: none was noted yet. */
  readonly target: Decimal | null;
  readonly successors: readonly Successor[];
}

/**
 * Every way a contract can go, side by side: the plan's own rules applied to the contract as it would be after each decision, without
 * what initiatives wish of it. The first one is what happens if nobody decides anything.
 */
export function optionOutcomes(contract: Contract, asking: Asking): OptionOutcome[] {
  const base = undecided(contract);
  const alone = { ...asking, context: withoutWishes(asking.context, contract.id) };
  const terms = termsOf(base, alone.context);
  if (typeof terms === "string") return [];
  const quiet = standing(base, terms, alone.context);
  const kill = quiet.deadlines.nextCancelBy ?? quiet.deadlines.exerciseBy ?? quiet.lastDay;
  const going = (
    option: RenewalOption,
    decision: Decision,
    diesOn: Day | null,
    given: Partial<Contract> = {},
  ) => outcome(option, { ...base, decision, ...given }, alone, diesOn);
  const from = newPriceFrom(quiet, alone.horizon);
  const isOption = base.renewal === "option";
  const endsItself = quiet.deadlines.nextCancelBy === null;
  return [
    outcome("nothing", base, alone, null),
    isOption
      ? going("exercise", "renew", quiet.deadlines.exerciseBy)
      : going("renew", "renew", endsItself ? quiet.lastDay : null),
    renegotiated(base, from, alone, kill),
    going("end", "end", quiet.deadlines.nextCancelBy),
    ...asking.successors.map(({ initiative, last }) => replaced(base, initiative, last, alone)),
    going("re-tender", "re-tender", kill),
    ...(base.terminationFee === null ? [] : [going("terminate", "terminate", null)]),
  ];
}

/** A new price counts from the term on that is still free; without one from the first month of the horizon. */
const newPriceFrom = ({ deadlines, lastDay }: Standing, { from }: Horizon): Month => {
  const end = deadlines.earliestEnd ?? lastDay;
  return end === null ? from : monthAt(Math.max(from, monthOf((end + 1) as Day)));
};

function renegotiated(base: Contract, from: Month, asking: Asking, diesOn: Day | null): OptionOutcome {
  if (asking.target === null) return { ...nothingKnown("renegotiate"), diesOn };
  const items = withAgreedPrice(base.items, asking.target, from);
  return {
    ...outcome("renegotiate", { ...base, items, decision: "renew" }, asking, diesOn),
    price: asking.target,
  };
}

const nothingKnown = (option: OptionOutcome["option"]): OptionOutcome => ({
  option,
  initiative: null,
  ready: null,
  price: null,
  diesOn: null,
  lastDay: null,
  amounts: null,
  total: null,
  overlap: { months: 0, amount: 0 },
});

/** It is wished to end with the initiative, and dies with the notice of the term it ends by. */
function replaced(base: Contract, initiative: string, last: Month, asking: Asking): OptionOutcome {
  const contract: Contract = { ...base, decision: "replaced", wishedEnd: last };
  const found = outcome("replace", contract, asking, null);
  const terms = termsOf(contract, asking.context);
  const isServed = base.renewal === "renews" && found.lastDay !== null && typeof terms !== "string";
  const diesOn = isServed ? cancelBy(found.lastDay, terms) : null;
  return { ...found, initiative, ready: last, diesOn };
}

function outcome(
  option: OptionOutcome["option"],
  contract: Contract,
  { context, horizon }: Asking,
  diesOn: Day | null,
): OptionOutcome {
  const terms = termsOf(contract, context);
  const stands = typeof terms === "string" ? null : standing(contract, terms, context);
  const lines = linesOfContract(contract, context, lastMonth(horizon));
  const isConverted = lines.length === 0 || lines.some(({ converted }) => converted);
  const amounts = Array.from({ length: horizon.months }, (_, i) => {
    const m = monthAt(horizon.from + i);
    return spent(lines, m, m);
  });
  return {
    ...nothingKnown(option),
    diesOn,
    lastDay: stands?.lastDay ?? null,
    amounts: isConverted ? amounts : null,
    total: isConverted ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
    overlap: overlapOf(contract, stands, lines),
  };
}

function overlapOf({ wishedEnd }: Contract, stands: Standing | null, lines: readonly Line[]) {
  if (wishedEnd === null || !stands || stands.lastDay === null) return { months: 0, amount: 0 };
  const end = monthOf(stands.lastDay);
  if (end <= wishedEnd) return { months: 0, amount: 0 };
  return { months: end - wishedEnd, amount: spent(lines, monthAt(wishedEnd + 1), end) };
}

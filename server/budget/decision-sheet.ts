import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import { type Day, lastDayOf, monthOf } from "../planning/day";
import type { Decimal } from "../planning/decimal";
import { costOfTerms, type TermsCost } from "../planning/doing-nothing";
import { horizonBetween } from "../planning/horizon";
import { type Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { Currency } from "../planning/money";
import { type PriceYear, priceHistory } from "../planning/price-history";
import type { Portfolio } from "../planning/portfolio";
import type { Renewal } from "../planning/renewal";
import { optionOutcomes, type OptionOutcome } from "../planning/renewal-options";
import { listedTotal } from "../planning/renewal-price";
import { type Replacement, replacementsOf } from "../planning/renewal-replacements";
import { termRenewal } from "../planning/renewal-term";
import { type SeatNeed, seatNeed } from "../planning/seat-need";
import type { Contract } from "../planning/sources/contract";
import type { Standing } from "../planning/standing";
import { type Asked, ask } from "./asked";
import { type ContractRow, contractRowsFor } from "./contracts";
import { type VendorSide, vendorSide } from "./decision-vendor";
import { standingOf } from "./due";

/** Everything one needs to decide about the term of a contract. Amounts in minor units of the reporting currency. */
export interface DecisionSheet {
  readonly organisation: string;
  readonly currency: Currency;
  readonly today: Day;
  readonly contract: Contract;
  readonly row: ContractRow;
  readonly standing: Standing | null;
  readonly termEnd: Day | null;
  readonly renewal: Renewal | null;
  /** The contract says what was decided about an earlier term: this one is to be decided anew. */
  readonly isOfEarlierTerm: boolean;
  /** The next term if nobody does anything; null: it does not renew by itself. */
  readonly doingNothing: NextTerm | null;
  /** What the deadline that passed cost. */
  readonly missedCost: number | null;
  readonly seats: SeatNeed | null;
  /** What a seat costs a year in the contract's currency; null: no seats are counted. */
  readonly seatPrice: number | null;
  readonly replacements: readonly (Replacement & { readonly title: string })[];
  readonly options: readonly OptionOutcome[];
  /** The months of the options' amounts. */
  readonly from: Month;
  readonly months: number;
  /** The yearly price today, in the contract's currency. */
  readonly listed: Decimal;
  /** What the next term's first year would cost, in the contract's currency: what a target is held against. */
  readonly nextAnnual: number;
  readonly prices: readonly PriceYear[];
  /** The index prices are held against; null: planned inflation. */
  readonly index: string | null;
  readonly vendor: VendorSide;
}

export interface NextTerm {
  readonly from: Day;
  readonly to: Day;
  readonly first: Month;
  readonly amounts: readonly number[];
  readonly total: number | null;
  /** Its lines, each with its own months. */
  readonly lines: readonly {
    readonly id: string;
    readonly item: string;
    readonly title: string;
    readonly part: Line["part"];
    readonly costCentre: string;
    readonly first: Month;
    readonly amounts: readonly number[];
    readonly converted: boolean;
    readonly currency: Currency;
  }[];
}

/** The decision sheet of one contract. */
export async function decisionSheet(
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<DecisionSheet> {
  const asked = await ask(viewer, view, monthAt(0), today);
  return decisionSheetOf(id, asked);
}

/** The same for a portfolio that is already expanded; refuses a contract that is not there. */
export function decisionSheetOf(id: string, asked: Asked): DecisionSheet {
  const { portfolio, plan, today } = asked;
  const { context } = plan;
  const contract = portfolio.facts.contracts.get(id);
  if (!contract) throw new Refusal("not-found", `There is no contract ${id}.`);
  const [row] = contractRowsFor([contract], asked);
  if (!row) throw new Error("One contract has one row.");
  const stands = standingOf(contract, asked);
  const { termEnd, renewal, isOfEarlierTerm } = termRenewal(contract, context, portfolio.renewals);
  const next = nextTerm(contract, stands, asked);
  const until = Math.max(monthOf(next?.to ?? today), monthOf(today) + 23);
  const horizon = horizonBetween(monthOf(today), monthAt(Math.min(until, monthOf(today) + 83)));
  const replacements = replacementsOf(contract, portfolio.facts, context);
  const index = contract.index ?? usualIndex(portfolio);
  const listed = listedTotal(contract, monthOf(today));
  const prices = priceHistory(contract, context, {
    index,
    until: lastDayOf(monthAt(horizon.from + horizon.months - 1)),
  });
  return {
    organisation: portfolio.organisation.name,
    currency: portfolio.organisation.reportingCurrency,
    today,
    contract,
    row,
    standing: stands,
    termEnd,
    renewal,
    isOfEarlierTerm,
    doingNothing: next && shownTerm(next, contract),
    missedCost: missedCost(contract, stands, asked),
    seats: seatNeed(contract, portfolio, context, horizon),
    seatPrice: seatPrice(contract, monthOf(today)),
    replacements: replacements.map((one) => ({
      ...one,
      title: portfolio.facts.initiatives.get(one.initiative)?.title || one.initiative,
    })),
    options: optionOutcomes(contract, {
      context,
      horizon,
      target: renewal?.targetPrice ?? null,
      successors: replacements.slice(0, 4),
    }),
    from: horizon.from,
    months: horizon.months,
    listed,
    prices,
    nextAnnual: nextAnnual(prices, termEnd, Number(listed)),
    index,
    vendor: vendorSide(contract.vendor, portfolio),
  };
}

/** The price of the contract year that begins after the term; where there is none the latest that is known. */
const nextAnnual = (prices: readonly PriceYear[], termEnd: Day | null, otherwise: number): number =>
  (termEnd === null ? undefined : prices.find(({ from }) => from > termEnd))?.annual ??
  prices.at(-1)?.annual ??
  otherwise;

function nextTerm(contract: Contract, stands: Standing | null, { plan }: Asked): TermsCost | null {
  const end = stands === null || stands.leftEarly !== null ? null : stands.deadlines.earliestEnd;
  return end === null ? null : costOfTerms(contract, plan.context, { after: end });
}

const shownTerm = ({ lines, ...term }: TermsCost, { items }: Contract): NextTerm => ({
  ...term,
  lines: lines.map((line) => ({
    id: line.id,
    item: line.item,
    title: items.find(({ id }) => id === line.item)?.title || line.item,
    part: line.part,
    costCentre: line.costCentre,
    first: line.first,
    amounts: [...line.amounts],
    converted: line.converted,
    currency: line.currency,
  })),
});

function missedCost(contract: Contract, stands: Standing | null, { plan }: Asked): number | null {
  const { missed = null, currentTermEnd = null } = stands?.deadlines ?? {};
  if (missed === null || currentTermEnd === null) return null;
  return costOfTerms(contract, plan.context, { after: currentTermEnd, to: missed.renewedTo })?.total ?? null;
}

const seatPrice = (contract: Contract, m: Month): number | null =>
  contract.seats === null || contract.seats === 0 ? null : Number(listedTotal(contract, m)) / contract.seats;

/** The index prices are held against where a contract names none: the one of consumer prices, if it is kept. */
function usualIndex({ indices }: Portfolio): string | null {
  const names = [...new Set(indices.map(({ index }) => index))];
  return names.find((name) => /\b(cpi|hicp|rpi|consumer)/i.test(name)) ?? names[0] ?? null;
}

import type { Context } from "./context";
import { type Day, monthOf } from "./day";
import type { Decimal } from "./decimal";
import type { Initiative } from "./sources/initiative";
import type { Contract, Decision } from "./sources/contract";
import type { Month } from "./month";
import type { Renewal, RenewalOption, RenewalStage } from "./renewal";
import { type Renewals, termRenewal } from "./renewal-term";
import { withAgreedPrice } from "./renewal-price";
import { saidDay, saidMonth } from "./said-day";
import { standing, termsOf } from "./standing";
import { earliestEnd } from "./terms";

/** What somebody decides about the term of a contract. */
export interface Choice {
  readonly option: RenewalOption;
  readonly reason: string;
  /** The day it was decided, and by whom. */
  readonly on: Day;
  readonly by: string;
  /** The yearly price of the whole contract, in its currency, and the month from which it counts. */
  readonly agreedPrice: Decimal | null;
  readonly agreedFrom: Month | null;
  /** The month in which it is wished to end; it never ends before its earliest end. */
  readonly wishedEnd: Month | null;
  /** The initiative that replaces it. */
  readonly replacedBy: string | null;
  /** That notice was given, the end it names, how and what proves it; null leaves what is known of it. */
  readonly notice: Notice | null;
}

export interface Notice {
  readonly served: Day;
  readonly end: Day | null;
  readonly how: string | null;
}

/** What a decision writes. */
export interface Decided {
  readonly contract: Contract;
  readonly renewal: Omit<Renewal, "version">;
}

/** Why a choice contradicts itself or the contract: the field, and the sentence a person reads. */
export interface Contradiction {
  readonly field: keyof Choice;
  readonly text: string;
}

type Known = {
  readonly context: Context;
  readonly renewals: Renewals;
  readonly initiatives: ReadonlyMap<string, Initiative>;
};

const decisionOf: Readonly<Record<RenewalOption, Decision>> = {
  renew: "renew",
  renegotiate: "renew",
  exercise: "renew",
  end: "end",
  replace: "replaced",
  "re-tender": "re-tender",
  terminate: "terminate",
};

const endings: readonly RenewalOption[] = ["end", "replace", "terminate"];
const isEnding = (option: RenewalOption): boolean => endings.includes(option);

/**
 * What choosing an option writes: into the contract (decision, wished end, agreed price as a price step, what replaces it, notice) and
 * into the renewal of its term. A choice that contradicts itself or the contract is answered with why, and writes nothing.
 */
export function decide(contract: Contract, choice: Choice, known: Known): Decided | readonly Contradiction[] {
  const found = [...contradictions(contract, choice, known)];
  if (found.length > 0) return found;
  const { option, agreedPrice, agreedFrom, notice } = choice;
  const items =
    agreedPrice !== null && agreedFrom !== null
      ? withAgreedPrice(contract.items, agreedPrice, agreedFrom)
      : contract.items;
  const decided: Contract = {
    ...contract,
    items,
    decision: decisionOf[option],
    wishedEnd: isEnding(option) ? choice.wishedEnd : null,
    replacedBy: option === "replace" ? choice.replacedBy : null,
    ...(notice && {
      noticeServed: notice.served,
      noticeServedEnd: notice.end,
      noticeServedHow: notice.how,
    }),
  };
  return { contract: decided, renewal: renewalOf(contract, decided, choice, known) };
}

function renewalOf(
  before: Contract,
  decided: Contract,
  choice: Choice,
  known: Known,
): Omit<Renewal, "version"> {
  const { id, termEnd, renewal } = termRenewal(before, known.context, known.renewals);
  const stage: RenewalStage = isEnding(choice.option) && decided.noticeServed !== null ? "done" : "decided";
  return {
    id,
    contract: before.id,
    termEnd,
    targetPrice: renewal?.targetPrice ?? null,
    alternatives: renewal?.alternatives ?? [],
    note: renewal?.note ?? null,
    stage,
    option: choice.option,
    decision: decided.decision,
    agreedPrice: choice.agreedPrice,
    agreedFrom: choice.agreedFrom,
    reason: choice.reason,
    decidedBy: choice.by,
    decidedOn: choice.on,
  };
}

const say = (field: keyof Choice, text: string): Contradiction => ({ field, text });

function* contradictions(contract: Contract, choice: Choice, known: Known): Generator<Contradiction> {
  yield* ofPrice(contract, choice, known);
  yield* ofOption(contract, choice, known);
  yield* ofNotice(contract, choice, known);
  if (choice.on > known.context.today) yield say("on", `${saidDay(choice.on)} lies in the future.`);
}

function* ofPrice(contract: Contract, choice: Choice, { context }: Known): Generator<Contradiction> {
  const { option, agreedPrice, agreedFrom } = choice;
  if (agreedPrice !== null && agreedFrom === null)
    yield say("agreedFrom", "An agreed price needs the month from which it counts.");
  if (agreedFrom !== null && agreedPrice === null)
    yield say("agreedPrice", `A price from ${saidMonth(agreedFrom)} needs the price itself.`);
  if (option === "renegotiate" && agreedPrice === null && agreedFrom === null)
    yield say("agreedPrice", "Renegotiated at what price? Until one is agreed, keep it under negotiating.");
  if (isEnding(option) && agreedPrice !== null)
    yield say("agreedPrice", "What ends has no new price: leave the price out, or choose to renegotiate.");
  const terms = termsOf(contract, context);
  if (agreedFrom !== null && typeof terms !== "string" && agreedFrom < monthOf(terms.start))
    yield say("agreedFrom", `The contract begins on ${saidDay(terms.start)}: no price counts before.`);
}

function* ofOption(contract: Contract, choice: Choice, known: Known): Generator<Contradiction> {
  const { option, on, wishedEnd, replacedBy } = choice;
  const terms = termsOf(contract, known.context);
  if (!isEnding(option) && wishedEnd !== null)
    yield say("wishedEnd", "It goes on: leave the wished last month out, or choose to end it.");
  if (!isEnding(option) && contract.noticeServed !== null && option !== "re-tender")
    yield say(
      "option",
      `Notice was served on ${saidDay(contract.noticeServed)}: say first that it was withdrawn.`,
    );
  if (option === "exercise" && contract.renewal !== "option")
    yield say("option", "This contract has no option to extend it.");
  if (option === "exercise" && typeof terms !== "string") {
    const { exerciseBy } = standing(contract, terms, known.context).deadlines;
    if (exerciseBy !== null && on > exerciseBy)
      yield say("on", `The option had to be exercised by ${saidDay(exerciseBy)}.`);
  }
  if (option === "terminate" && contract.terminationFee === null)
    yield say("option", "The contract states no fee for leaving it early: it can only end with its notice.");
  if (option === "replace" && replacedBy === null) yield say("replacedBy", "Replaced by which initiative?");
  if (option !== "replace" && replacedBy !== null)
    yield say("replacedBy", "An initiative replaces it only where it is to be replaced.");
  if (replacedBy !== null && !known.initiatives.has(replacedBy))
    yield say("replacedBy", `There is no initiative ${replacedBy}.`);
}

function* ofNotice(contract: Contract, choice: Choice, { context }: Known): Generator<Contradiction> {
  const { notice, option } = choice;
  if (!notice) return;
  if (!isEnding(option) && option !== "re-tender")
    yield say("notice", "Notice is served to end a contract: choose to end it, or leave the notice out.");
  if (notice.served > context.today) yield say("notice", `${saidDay(notice.served)} lies in the future.`);
  const terms = termsOf(contract, context);
  if (notice.end === null || typeof terms === "string" || option === "terminate") return;
  const earliest = earliestEnd(notice.served, terms);
  if (earliest !== null && notice.end < earliest)
    yield say(
      "notice",
      `Notice received on ${saidDay(notice.served)} ends it on ${saidDay(earliest)} at the earliest, not on ${saidDay(notice.end)}.`,
    );
}

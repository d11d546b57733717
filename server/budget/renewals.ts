import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import { type Day, lastDayOf, monthOf } from "../planning/day";
import { costOfTerms } from "../planning/doing-nothing";
import type { Due } from "../planning/due";
import type { Line } from "../planning/line";
import { monthAt } from "../planning/month";
import type { RenewalStage } from "../planning/renewal";
import { termRenewal, type TermRenewal } from "../planning/renewal-term";
import type { Contract } from "../planning/sources/contract";
import type { Standing } from "../planning/standing";
import { type Asked, ask } from "./asked";
import { dueIn, linesByContract, standingOf } from "./due";
import { labelOf } from "./labels";
import type {
  CalendarMark,
  DateWhat,
  MissedCard,
  RenewalCard,
  RenewalsAnswer,
  UnservedCard,
} from "./renewal-cards";

/** What is coming within so many days (null: whenever): contracts to decide about, what is decided and not served, missed, and a year's dates. */
export async function renewals(
  { view, within }: { readonly view: View; readonly within: number | null },
  viewer: Viewer,
  today?: Day,
): Promise<RenewalsAnswer> {
  const answer = renewalsOf(await ask(viewer, view, monthAt(0), today));
  return within === null
    ? answer
    : { ...answer, cards: answer.cards.filter(({ daysLeft }) => daysLeft <= within) };
}

// The answer of one expansion stays what it is: the next question finds it.
const known = new WeakMap<Asked, RenewalsAnswer>();

/** The same for a portfolio that is already expanded. */
export function renewalsOf(asked: Asked): RenewalsAnswer {
  const answer = known.get(asked) ?? answerOf(asked);
  known.set(asked, answer);
  return answer;
}

function answerOf(asked: Asked): RenewalsAnswer {
  const lines = linesByContract(asked.plan.lines);
  const found = { cards: [], unserved: [], missed: [], marks: [] } as Collected;
  for (const contract of asked.portfolio.facts.contracts.values()) {
    const stands = standingOf(contract, asked);
    if (!stands || (stands.lastDay !== null && stands.lastDay < asked.today)) continue;
    collect(contract, stands, lines.get(contract.id) ?? [], asked, found);
  }
  const byDay =
    <Dated extends { readonly contract: string }>(dayOf: (one: Dated) => number) =>
    (a: Dated, b: Dated) =>
      dayOf(a) - dayOf(b) || (a.contract < b.contract ? -1 : 1);
  return {
    today: asked.today,
    currency: asked.portfolio.organisation.reportingCurrency,
    cards: found.cards.sort(byDay(({ day }) => day)),
    unserved: found.unserved.sort(byDay(({ cancelBy }) => cancelBy ?? 0)),
    missed: found.missed.sort(byDay(({ cancelBy }) => -cancelBy)),
    marks: found.marks.sort(byDay(({ day }) => day)),
    from: monthOf(asked.today),
  };
}

interface Collected {
  readonly cards: RenewalCard[];
  readonly unserved: UnservedCard[];
  readonly missed: MissedCard[];
  readonly marks: CalendarMark[];
}

function collect(
  contract: Contract,
  stands: Standing,
  lines: readonly Line[],
  asked: Asked,
  found: Collected,
) {
  const { context } = asked.plan;
  const due = dueIn(contract, stands, lines, asked);
  const term = termRenewal(contract, context, asked.portfolio.renewals);
  const named = namesOf(contract, asked);
  const next = due ?? dateOf(contract, stands, asked.today);
  if (next) found.cards.push(cardOf(contract, next, due, term, asked));
  const { missed, currentTermEnd, nextCancelBy, sendBy } = stands.deadlines;
  if (missed && currentTermEnd !== null) {
    const cost = costOfTerms(contract, context, { after: currentTermEnd, to: missed.renewedTo });
    found.missed.push({ ...named, ...missed, amount: cost?.total ?? null });
  }
  if (isUnserved(contract, stands, asked))
    found.unserved.push({
      ...named,
      cancelBy: nextCancelBy,
      sendBy,
      isTooLate: stands.decidedNotServed,
      lastDay: stands.lastDay,
      amount: due?.amount ?? null,
    });
  for (const mark of marksOf(stands, asked.today))
    found.marks.push({ ...mark, contract: contract.id, title: named.title });
}

const namesOf = ({ id, title, vendor, owner }: Contract, { portfolio }: Asked) => ({
  contract: id,
  title: title || id,
  vendorName: labelOf(portfolio, "vendor", vendor),
  owner,
});

/** It is to end, by a decision or an initiative, and somebody still has to say so to the vendor. */
function isUnserved(contract: Contract, stands: Standing, { plan: { context } }: Asked): boolean {
  const { decision, noticeServed, renewal } = contract;
  const isToEnd =
    decision === "end" ||
    decision === "replaced" ||
    decision === "terminate" ||
    contract.wishedEnd !== null ||
    context.effects.ends.has(`contracts/${contract.id}`);
  const isNeeded = stands.deadlines.nextCancelBy !== null || renewal === "open" || stands.decidedNotServed;
  return isToEnd && noticeServed === null && isNeeded;
}

/** The next date of a contract about which nothing is to be decided any more. */
function dateOf(
  { noticeServed }: Contract,
  { deadlines: { nextCancelBy, exerciseBy }, lastDay }: Standing,
  today: Day,
): Pick<RenewalCard, "what" | "day" | "daysLeft"> | null {
  const on = (what: DateWhat, day: Day) => ({ what, day, daysLeft: day - today });
  if (noticeServed === null && nextCancelBy !== null) return on("cancel-by", nextCancelBy);
  if (noticeServed === null && exerciseBy !== null && exerciseBy >= today)
    return on("exercise-by", exerciseBy);
  return lastDay === null ? null : on("ends", lastDay);
}

function cardOf(
  contract: Contract,
  { what, day, daysLeft }: Pick<RenewalCard, "what" | "day" | "daysLeft">,
  due: Due | null,
  { renewal, termEnd, isOfEarlierTerm }: TermRenewal,
  asked: Asked,
): RenewalCard {
  const category = contract.items[0]?.category ?? "";
  const decision = isOfEarlierTerm ? null : contract.decision;
  return {
    ...namesOf(contract, asked),
    version: contract.version,
    vendor: contract.vendor,
    category,
    categoryName: labelOf(asked.portfolio, "category", category),
    what,
    day,
    daysLeft,
    amount: due?.amount ?? null,
    termEnd,
    stage: renewal?.stage ?? stageOf(decision, contract.noticeServed),
    renewalVersion: renewal?.version ?? 0,
    decision,
    option: renewal?.option ?? null,
  };
}

/** Where nobody noted a stage: what the contract itself says. */
const stageOf = (decision: Contract["decision"], noticeServed: Day | null): RenewalStage =>
  noticeServed !== null ? "done" : decision === null ? "not-started" : "decided";

const calendarMonths = 12;

function* marksOf(
  { deadlines: { nextCancelBy, sendBy, exerciseBy }, lastDay }: Standing,
  today: Day,
): Generator<Pick<CalendarMark, "day" | "what">> {
  const dates: readonly (readonly [DateWhat, Day | null])[] = [
    ["cancel-by", nextCancelBy],
    ["send-by", sendBy === nextCancelBy ? null : sendBy],
    ["exercise-by", exerciseBy],
    ["ends", lastDay],
  ];
  const end = lastDayOf(monthAt(monthOf(today) + calendarMonths - 1));
  for (const [what, day] of dates) if (day !== null && day >= today && day <= end) yield { day, what };
}

import { type Day, lastDayOf, monthOf } from "./day";
import { contextOf } from "./expand";
import { type Effects, noForecasts } from "./context";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import type { Reminded } from "./reminders";
import { termRenewal } from "./renewal-term";
import { saidDay } from "./said-day";
import type { Contract } from "./sources/contract";
import { type Dating, type Standing, standing, termsOf } from "./standing";
import { cancelBy, sendBy, type Terms, termEnd } from "./terms";

/** The day by which something has to be done about a contract. */
interface ToDo {
  readonly what: "cancel-by" | "serve-by" | "exercise-by" | "ends";
  readonly day: Day;
  /** The last day to send it off; null: nothing is sent. */
  readonly sendBy: Day | null;
  /** The last day of the contract, or of its term, that the deadline is about. */
  readonly end: Day;
}

/** Decisions by which it is over one day, and notice has to be served. */
const endings: readonly Contract["decision"][] = ["end", "replaced", "terminate"];

/** Whether the end stays where it is while nobody serves notice; what moves on day by day has no deadline to count to. */
function isFixed({ lastDay, leftEarly }: Standing, terms: Terms, wished: Month | null): boolean {
  if (terms.renewal === "renews" && leftEarly === null) return true;
  return lastDay === terms.firstEnd || (wished !== null && lastDay === lastDayOf(wished));
}

/** The last of a limited number of terms is over by itself. */
const endsByItself = (last: Day, { firstEnd, renewal, renewalMonths, renewalTimes }: Terms): boolean =>
  renewal === "ends" ||
  renewal === "option" ||
  (renewalTimes !== null && firstEnd !== null && last === termEnd(firstEnd, renewalMonths, renewalTimes));

/** By when the notice that was decided has to be received; null: none is needed, or there is no such day. */
function notServed(stands: Standing, terms: Terms, wished: Month | null): ToDo | null {
  const { lastDay, leftEarly } = stands;
  if (lastDay === null || !isFixed(stands, terms, wished)) return null;
  if (leftEarly === null && endsByItself(lastDay, terms)) return null;
  const day = cancelBy(lastDay, terms);
  return { what: "serve-by", day, sendBy: sendBy(day, terms), end: lastDay };
}

/** The month in which it is wished to end, by a decision or an initiative, whichever comes first; null: in none. */
function wishedIn({ id, wishedEnd }: Contract, { ends }: Effects): Month | null {
  const wishes = [wishedEnd, ends.get(`contracts/${id}`)?.month ?? null].filter((month) => month !== null);
  return wishes.length === 0 ? null : monthAt(Math.min(...wishes));
}

/** What has to be done about a contract next; null: nothing, or its dates are not known. */
function toDo(
  contract: Contract,
  portfolio: Portfolio,
  context: Dating & Parameters<typeof standing>[2],
): ToDo | null {
  const terms = termsOf(contract, context);
  if (typeof terms === "string" || contract.noticeServed !== null) return null;
  const stands = standing(contract, terms, context);
  const { deadlines, endsWithoutSuccessor, lastDay } = stands;
  const wished = wishedIn(contract, context.effects);
  if (endings.includes(contract.decision) || wished !== null) return notServed(stands, terms, wished);
  if (contract.decision === "renew" && !termRenewal(contract, context, portfolio.renewals).isOfEarlierTerm)
    return null;
  if (deadlines.nextCancelBy !== null && deadlines.earliestEnd !== null)
    return {
      what: "cancel-by",
      day: deadlines.nextCancelBy,
      sendBy: deadlines.sendBy,
      end: deadlines.earliestEnd,
    };
  if (!endsWithoutSuccessor || lastDay === null) return null;
  const { exerciseBy } = deadlines;
  return exerciseBy !== null && exerciseBy >= context.today
    ? { what: "exercise-by", day: exerciseBy, sendBy: deadlines.sendBy, end: lastDay }
    : { what: "ends", day: lastDay, sendBy: null, end: lastDay };
}

const sentences: Readonly<Record<ToDo["what"], (day: string, end: string) => string>> = {
  "cancel-by": (day, end) => `Renews after ${end} unless notice is received by ${day}`,
  "serve-by": (day, end) =>
    `Is decided to end on ${end}, and notice is not served: it must be received by ${day}`,
  "exercise-by": (day, end) => `Ends on ${end} unless its option is exercised by ${day}`,
  ends: (day) => `Ends on ${day}, and nothing follows it`,
};

const eventWords: Readonly<Record<ToDo["what"], string>> = {
  "cancel-by": "notice received by",
  "serve-by": "notice received by, decided and not served",
  "exercise-by": "option exercised by",
  ends: "ends without successor",
};

/** A notice that travels has to be sent before it has to be there; that day is the last one to act. */
function lastToAct({ deliveryDays }: Terms | Contract, { day, sendBy: sent }: ToDo): Day {
  return deliveryDays > 0 && sent !== null && sent < day ? sent : day;
}

function remindedOf(contract: Contract, act: ToDo, vendor: string, usual: readonly number[]): Reminded {
  const { owner, deputy, reminderDays } = contract;
  const sent = act.sendBy === null || act.sendBy === act.day ? "" : `, so send it by ${saidDay(act.sendBy)}`;
  return {
    subject: `contracts/${contract.id}`,
    what: act.what,
    due: lastToAct(contract, act),
    ladder: reminderDays ?? usual,
    to: deputy === null ? [owner] : [owner, deputy],
    title: [contract.title || contract.id, vendor].filter(Boolean).join(" · "),
    text: `${sentences[act.what](saidDay(act.day), saidDay(act.end))}${sent}.`,
    dates: datesOf(act),
  };
}

function datesOf({ what, day, sendBy: sent, end }: ToDo): Reminded["dates"] {
  const dates = [{ what, day, text: eventWords[what] }];
  if (sent !== null && sent < day) dates.unshift({ what, day: sent, text: "send notice by" });
  return end > day ? [...dates, { what, day: end, text: "end of term" }] : dates;
}

/**
 * The next deadline of each contract, from `standing` like every other place that shows one, with its own ladder or the `usual` one.
 * Served notices and contracts that go on are silent; what was decided to end and is not served is told until notice must be there.
 * Counts to the last day to act: cancel-by, or send-by where a notice travels.
 */
export function remindersOfContracts(portfolio: Portfolio, today: Day, usual: readonly number[]): Reminded[] {
  const asked = { today, view: "accrual", until: monthOf(today), forecasts: noForecasts } as const;
  const { context } = contextOf(portfolio, asked);
  return [...portfolio.facts.contracts.values()].flatMap((contract) => {
    const act = toDo(contract, portfolio, context);
    if (act === null) return [];
    return [remindedOf(contract, act, portfolio.vendors.get(contract.vendor)?.name ?? "", usual)];
  });
}

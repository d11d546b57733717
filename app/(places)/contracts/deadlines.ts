import { type Day, lastDayOf, monthOf } from "@/server/planning/day";
import { hangs, type When } from "@/server/planning/when";
import { printGrouped } from "@/server/planning/worth";
import { showDay, showDistance, showMonth } from "../../_parts/dates";
import type { Tone } from "../../_parts/status-mark";
import { type ContractAnswer, pressing } from "./words";

/** One sentence about a contract's dates, and how pressing it is. */
export interface Sentence {
  readonly text: string;
  readonly tone: Tone;
}

type Answer = Pick<ContractAnswer, "contract" | "standing" | "today" | "endedBy" | "row">;

const plain = (text: string): Sentence => ({ text, tone: "plain" });
const at = (day: Day, today: Day): string => `${showDay(day)} (${showDistance(day, today)})`;
const months = (n: number): string => `${n} ${n === 1 ? "month" : "months"}`;

/** The deadlines of a contract in words, the most pressing facts first. */
export function deadlineSentences(answer: Answer): Sentence[] {
  const { standing } = answer;
  if (!standing)
    return [
      {
        tone: "bad",
        text: "Its dates are not known: see what is missing below. It costs nothing in the plan.",
      },
    ];
  return [
    ...served(answer),
    ...missed(answer),
    ...cancelling(answer),
    ...extending(answer),
    ...unfollowed(answer),
    ...term(answer),
    ...wished(answer),
    ...leaving(answer),
  ];
}

function served({ contract, standing, today }: Answer): Sentence[] {
  if (contract.noticeServed === null || !standing) return [];
  const end = standing.lastDay === null ? "" : `: it ends on ${at(standing.lastDay, today)}`;
  return [{ tone: "good", text: `Notice was served on ${showDay(contract.noticeServed)}${end}.` }];
}

function missed({ standing }: Answer): Sentence[] {
  const gone = standing?.deadlines.missed;
  if (!gone) return [];
  const text = `The deadline of ${showDay(gone.cancelBy)} passed unserved: it renewed to ${showDay(gone.renewedTo)}.`;
  return [{ tone: "bad", text }];
}

function cancelling({ standing, today }: Answer): Sentence[] {
  const { nextCancelBy, sendBy, earliestEnd } = standing?.deadlines ?? {};
  if (!nextCancelBy || !earliestEnd) return [];
  const tone = pressing({ what: "cancel-by", daysLeft: nextCancelBy - today });
  const first = {
    tone,
    text: `Notice must be received by ${at(nextCancelBy, today)} to end it on ${showDay(earliestEnd)}.`,
  };
  if (!sendBy || sendBy === nextCancelBy) return [first];
  const word = sendBy < today ? "should have been sent" : "is to be sent";
  return [first, { tone, text: `To arrive in time it ${word} by ${at(sendBy, today)}, a working day.` }];
}

function extending({ standing, today }: Answer): Sentence[] {
  const by = standing?.deadlines.exerciseBy;
  if (!by || !standing.endsWithoutSuccessor) return [];
  if (by < today) return [{ tone: "bad", text: `The option to extend lapsed on ${showDay(by)}.` }];
  const tone = pressing({ what: "exercise-by", daysLeft: by - today });
  const first: Sentence = { tone, text: `The option must be exercised by ${at(by, today)}, or it ends.` };
  const sent = standing.deadlines.sendBy;
  return sent === null || sent === by
    ? [first]
    : [
        first,
        { tone, text: `To arrive in time the word is to be sent by ${at(sent, today)}, a working day.` },
      ];
}

function unfollowed({ standing, today }: Answer): Sentence[] {
  if (!standing?.endsWithoutSuccessor || standing.lastDay === null) return [];
  const text = `It ends on ${at(standing.lastDay, today)}, undecided, and nothing follows: its money leaves the plan.`;
  return [{ tone: "warn", text }];
}

function term({ contract, standing, today }: Answer): Sentence[] {
  if (!standing) return [];
  const { currentTermEnd, earliestEnd, nextCancelBy } = standing.deadlines;
  const sentences: Sentence[] = [];
  if (currentTermEnd !== null)
    sentences.push(plain(`The current term ends on ${at(currentTermEnd, today)}${after(contract)}.`));
  else if (contract.renewal === "open")
    sentences.push(plain("It is open-ended: it goes on until cancelled."));
  if (earliestEnd !== null && earliestEnd !== currentTermEnd && nextCancelBy === null)
    sentences.push(plain(`It can end on ${at(earliestEnd, today)} at the earliest.`));
  if (contract.renewal === "open" && earliestEnd !== null)
    sentences.push(plain(`Notice takes ${noticeWords(contract)}.`));
  return sentences;
}

function after({ renewal, renewalMonths, renewalTimes, decision, noticeServed }: Answer["contract"]): string {
  if (noticeServed !== null) return "";
  const times = renewalTimes === null ? "" : `, at most ${renewalTimes} times`;
  if (renewal === "renews")
    return decision === "renew"
      ? `; it renews for ${months(renewalMonths)}${times}, as decided`
      : `; unless cancelled it renews for ${months(renewalMonths)}${times}`;
  if (renewal === "option") return `; it can be extended by ${months(renewalMonths)}${times}`;
  return renewal === "open" ? ", the minimum term" : "";
}

/** "6 months", "90 clear days", "no notice". */
export function noticeWords({
  noticeMonths,
  noticeDays,
  clearDays,
}: Pick<Answer["contract"], "noticeMonths" | "noticeDays" | "clearDays">): string {
  if (noticeMonths) return `${months(noticeMonths)}${clearDays ? ", clear days" : ""}`;
  return noticeDays ? `${noticeDays} ${clearDays ? "clear " : ""}days` : "no notice";
}

function wished({ contract, standing, endedBy, today }: Answer): Sentence[] {
  if (!standing) return [];
  const sentences: Sentence[] = [];
  if (endedBy)
    sentences.push(plain(`The roadmap ends it with ${showMonth(endedBy.month)}: ${endedBy.title}.`));
  const wish = contract.wishedEnd ?? endedBy?.month ?? null;
  if (wish !== null && standing.lastDay !== null && standing.lastDay > lastDayOf(wish)) {
    const overlap = months(monthOf(standing.lastDay) - wish);
    sentences.push({
      tone: "warn",
      text: `Wished to end with ${showMonth(wish)}, it ends on ${at(standing.lastDay, today)}: ${overlap} of overlap stay in the plan.`,
    });
  }
  if (standing.decidedNotServed)
    sentences.push({ tone: "bad", text: "It is to end, but no notice was served in time." });
  return sentences;
}

/** The fee for leaving before the earliest end. */
function leaving({ contract, standing }: Answer): Sentence[] {
  if (!standing || standing.leftEarly === null || contract.terminationFee === null) return [];
  const fee =
    Number(contract.terminationFee) === 0
      ? "without a fee"
      : `for a fee of ${printGrouped(contract.terminationFee)} ${contract.currency}`;
  return [plain(`It is left before its term is over, ${fee}, on ${showDay(standing.leftEarly)}.`)];
}

/** A date of a record in words: a day, or what it hangs on. */
export function whenWords(when: When | null, milestone: (id: string) => string): string {
  if (when === null) return "–";
  if (!hangs(when)) return showDay(when);
  const { months: n } = when;
  const name = milestone(when.milestone);
  return n === 0 ? `with ${name}` : `${months(Math.abs(n))} ${n > 0 ? "after" : "before"} ${name}`;
}

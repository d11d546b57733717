import type { Viewer } from "../access/viewer";
import {
  type Avoidable,
  avoidable,
  type AvoidableRecord,
  type Decision,
  monthsAhead,
} from "../planning/avoidable";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import type { Hold } from "../planning/hold";
import type { Currency } from "../planning/money";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";
import { subjectTitle } from "./labels";

/** The next thing to decide about a record, and the money that is bound by letting the day pass. */
export interface NextDecision extends Decision {
  /** "contracts/C-17". */
  readonly subject: string;
  readonly title: string;
}

/** What can still be decided about the plan, in whole minor units by month. */
export interface AvoidableAnswer {
  readonly currency: Currency;
  readonly today: Day;
  readonly from: Month;
  readonly committed: readonly number[];
  readonly avoidable: readonly number[];
  readonly sunk: readonly number[];
  /** Terms, seats and initiatives whose next day comes within a year, the soonest first. */
  readonly decisions: readonly NextDecision[];
  readonly count: number;
  /** What is decided month by month: how many records, and what they come to in the first month that is still open. */
  readonly monthly: { readonly records: number; readonly amount: number };
}

const mostDecisions = 100;
const yearAhead = 366;

const remembered = new WeakMap<Asked, Avoidable>();

/** The three years after the last close; made once for a plan. */
export function avoidableOf(asked: Asked): Avoidable {
  const known = remembered.get(asked) ?? avoidable(asked.portfolio, asked.plan);
  remembered.set(asked, known);
  return known;
}

/** What is committed, still avoidable and sunk in the three years after the last close, and the last days behind it. */
export async function answerAvoidable(view: View, viewer: Viewer, today?: Day): Promise<AvoidableAnswer> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { horizon, committed, avoidable: open, sunk, records } = avoidableOf(asked);
  const known = records.filter((record) => record.decisions.length > 0);
  const terms = known.filter((record) => !isMonthly(record)).flatMap((record) => nextOf(record, asked));
  const soon = terms.filter(({ decideBy }) => decideBy - asked.today <= yearAhead);
  const monthly = known.filter(isMonthly);
  return {
    currency: asked.portfolio.organisation.reportingCurrency,
    today: asked.today,
    from: horizon.from,
    committed,
    avoidable: open,
    sunk,
    decisions: soon.sort((a, b) => a.decideBy - b.decideBy || b.amount - a.amount).slice(0, mostDecisions),
    count: soon.length,
    monthly: {
      records: monthly.length,
      amount: monthly.reduce((sum, { decisions: [first] }) => sum + (first?.amount ?? 0), 0),
    },
  };
}

/** Each month has a last day of its own: letting one pass binds no more than that month. */
const isMonthly = ({ decisions: [first, second] }: AvoidableRecord): boolean =>
  first !== undefined && second !== undefined && first.from === first.to && second.from === second.to;

function nextOf({ subject, decisions: [next] }: AvoidableRecord, { portfolio }: Asked): NextDecision[] {
  return next ? [{ ...next, subject, title: subjectTitle(portfolio, subject) }] : [];
}

/** What of one month is committed, avoidable until when, or sunk. */
export interface HeldRecord {
  readonly subject: string;
  readonly title: string;
  readonly hold: Hold;
  readonly decideBy: Day | null;
  readonly amount: number;
}

/** The records behind one month of the curve, the largest first. */
export async function avoidableIn(month: Month, view: View, viewer: Viewer, today?: Day) {
  const asked = await ask(viewer, view, month, today);
  const { records } = avoidable(asked.portfolio, asked.plan, { from: month, months: 1 });
  const { from, months } = monthsAhead(asked.plan.context.lastClose);
  const rows = records.flatMap((record) =>
    (["committed", "avoidable", "sunk"] as const).flatMap((hold): HeldRecord[] => {
      const amount = record[hold][0] ?? 0;
      if (amount === 0) return [];
      const decideBy = hold === "avoidable" ? (record.decisions[0]?.decideBy ?? null) : null;
      return [
        {
          subject: record.subject,
          title: subjectTitle(asked.portfolio, record.subject),
          hold,
          decideBy,
          amount,
        },
      ];
    }),
  );
  return {
    currency: asked.portfolio.organisation.reportingCurrency,
    month,
    inside: month >= from && month < from + months,
    rows: rows.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, 200),
    count: rows.length,
  };
}

import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { subjectOf } from "../planning/avoidable";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { Currency } from "../planning/money";
import type { Initiative } from "../planning/sources/initiative";
import { counts, monthsOfInitiative } from "../planning/sources/initiatives";
import { type Stranded, strandingsOf, type Uncovered } from "../planning/stranded";
import { cheapestDate, type CheapestDate, movablesOf } from "../planning/stranded-cheapest";
import { type Asked, ask } from "./asked";
import { labelOf, subjectTitle } from "./labels";

interface Titled {
  readonly title: string;
}

/** One initiative with what outlives it and what is lost before it is there. Amounts in minor units of the reporting currency. */
export interface StrandedInitiative {
  readonly initiative: string;
  readonly title: string;
  readonly owner: string | null;
  readonly last: Month;
  readonly stranded: readonly (Stranded & Titled)[];
  readonly uncovered: readonly (Uncovered & Titled)[];
  readonly amount: number;
  readonly gaps: number;
}

export interface StrandedAnswer {
  readonly currency: Currency;
  readonly today: Day;
  /** The last month that is looked at: what goes on for ever is counted up to it. */
  readonly until: Month;
  readonly initiatives: readonly StrandedInitiative[];
}

/** What runs on after what retires it, and what is lost before it is replaced, the dearest initiative first. */
export async function strandedAnswer(view: View, viewer: Viewer, today?: Day): Promise<StrandedAnswer> {
  return strandedIn(await ask(viewer, view, monthAt(0), today));
}

/** The same for a portfolio that is already expanded. */
export function strandedIn(asked: Asked): StrandedAnswer {
  const linesOf = linesBySubject(asked.plan.lines);
  const found = [...asked.portfolio.facts.initiatives.values()].flatMap(
    (initiative) => strandedBy(initiative, asked, linesOf) ?? [],
  );
  const { context } = asked.plan;
  return {
    currency: asked.portfolio.organisation.reportingCurrency,
    today: asked.today,
    until: context.until,
    initiatives: found.sort((a, b) => b.amount + b.gaps - (a.amount + a.gaps)),
  };
}

function linesBySubject(lines: readonly Line[]): (subject: string) => readonly Line[] {
  const bySubject = new Map<string, Line[]>();
  for (const line of lines) {
    const own = bySubject.get(subjectOf(line));
    if (own) own.push(line);
    else bySubject.set(subjectOf(line), [line]);
  }
  return (subject) => bySubject.get(subject) ?? [];
}

function strandedBy(
  initiative: Initiative,
  { plan: { context }, portfolio }: Asked,
  linesOf: (subject: string) => readonly Line[],
): StrandedInitiative | null {
  const months = counts(initiative) ? monthsOfInitiative(initiative, context) : null;
  if (!months) return null;
  const { stranded, uncovered } = strandingsOf(initiative, portfolio.facts, context, linesOf);
  if (stranded.length === 0 && uncovered.length === 0) return null;
  const titled = <Of extends { readonly subject: string }>(one: Of): Of & Titled => ({
    ...one,
    title: subjectTitle(portfolio, one.subject),
  });
  return {
    initiative: initiative.id,
    title: initiative.title || initiative.id,
    owner: initiative.owner,
    last: months.last,
    stranded: stranded.map(titled),
    uncovered: uncovered.map(titled),
    amount: stranded.reduce((sum, { amount }) => sum + amount, 0),
    gaps: uncovered.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}

/** What happens to an initiative when its date is moved, month by month, and the cheapest of them. */
export interface CheapestAnswer {
  readonly currency: Currency;
  readonly initiative: string;
  readonly title: string;
  /** The money of single people is left out: the viewer may not see it. */
  readonly withoutPeople: boolean;
  /** One for each thing that can be moved: the initiative itself, and the milestone it hangs on. None: it has no date. */
  readonly found: readonly CheapestMove[];
}

export interface CheapestMove extends Omit<CheapestDate, "affected"> {
  readonly movedTitle: string;
  readonly affected: readonly { readonly subject: string; readonly title: string }[];
}

/** The cheapest month to move an initiative to; asked on its own, for each month is computed anew. */
export async function cheapestAnswer(
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<CheapestAnswer> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { portfolio, plan, forecasts } = asked;
  const initiative = portfolio.facts.initiatives.get(id);
  if (!initiative) throw new Refusal("not-found", `There is no initiative ${id}.`);
  const { until } = plan.context;
  const people = may(viewer, "see-salaries");
  const question = { today: asked.today, view, until, forecasts };
  const movables = movablesOf(initiative, portfolio.facts.milestones);
  const found = movables.flatMap((movable): CheapestMove[] => {
    const cheapest = cheapestDate(portfolio, question, initiative, movable, people);
    return cheapest
      ? [
          {
            ...cheapest,
            movedTitle:
              movable.kind === "milestones"
                ? (portfolio.facts.milestones.get(movable.record)?.name ?? movable.record)
                : labelOf(portfolio, "initiative", id),
            affected: cheapest.affected.map((subject) => ({
              subject,
              title: subjectTitle(portfolio, subject),
            })),
          },
        ]
      : [];
  });
  return {
    currency: portfolio.organisation.reportingCurrency,
    initiative: id,
    title: labelOf(portfolio, "initiative", id),
    withoutPeople: !people,
    found,
  };
}

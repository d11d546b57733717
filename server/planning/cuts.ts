import { type AvoidableRecord, avoidable } from "./avoidable";
import { type Break, breaksIn } from "./breaks";
import type { Day } from "./day";
import { expand, type Plan, type Question } from "./expand";
import type { Horizon } from "./horizon";
import { lastMonth } from "./horizon";
import { type Month } from "./month";
import { rollUp } from "./plan";
import type { Portfolio } from "./portfolio";

/** One record that can still be stopped so that its money is gone from a month on. */
export interface Cut {
  /** "contracts/C-17". */
  readonly subject: string;
  readonly source: AvoidableRecord["source"];
  readonly record: string;
  /** A year of it, in whole minor units: less what comes back because it is stopped. */
  readonly saved: number;
  /** What comes back: money of records it was to end or shrink. */
  readonly returns: number;
  /** The last day on which it must be decided. */
  readonly decideBy: Day;
  /** With all cuts before it, as a share of the run rate. */
  readonly share: number;
  readonly breaks: readonly Break[];
}

/** "Cut 10 % by next June: what can I still stop?" */
export interface Cuts {
  /** The twelve months from the wished one on, and what they come to. */
  readonly year: Horizon;
  readonly runRate: number;
  /** What is to be saved of it. */
  readonly goal: number;
  /** The largest yearly saving first. */
  readonly cuts: readonly Cut[];
  /** All cuts together, what people cost who are shown as a group, and the rest of the run rate. */
  readonly saved: number;
  /** Can be stopped, but not by then. */
  readonly later: number;
  readonly committed: number;
  readonly sunk: number;
}

export interface CutsQuestion {
  /** What is to be saved of the run rate: 0.1. */
  readonly share: number;
  /** From this month on the money is to be gone. */
  readonly by: Month;
  /** People are shown as groups: nothing is told that one of them costs. */
  readonly mergesPeople?: boolean;
}

/** What all cuts are judged by. */
interface Asked {
  readonly portfolio: Portfolio;
  readonly context: Question;
  readonly year: Horizon;
  readonly mergesPeople: boolean;
  readonly breaksOf: (subject: string) => Break[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * What can still be stopped so that its money is gone from a month on, ranked by what a year of it saves; and what cannot, by why. The
 * plan must reach twelve months from `by`.
 */
export function cuts(
  portfolio: Portfolio,
  plan: Pick<Plan, "lines" | "issues" | "context">,
  { share, by, mergesPeople = false }: CutsQuestion,
): Cuts {
  const year = { from: by, months: 12 };
  const asked = { portfolio, context: plan.context, year, mergesPeople, breaksOf: breaksIn(portfolio) };
  const { records, committed, sunk, avoidable: open } = avoidable(portfolio, plan, year);
  const runRate = sum(committed) + sum(open) + sum(sunk);
  const stoppable = records.flatMap((record) => cutOf(record, asked) ?? []);
  const ranked = stoppable.sort((a, b) => b.saved - a.saved || (a.subject < b.subject ? -1 : 1));
  let reached = 0;
  const told = ranked.map((cut): Cut => {
    reached += cut.saved;
    return { ...cut, share: runRate === 0 ? 0 : reached / runRate };
  });
  const stopped = told.reduce((total, { saved, returns }) => total + saved + returns, 0);
  return {
    year,
    runRate,
    goal: Math.round(runRate * share),
    cuts: told,
    saved: reached,
    later: sum(open) - stopped,
    committed: sum(committed),
    sunk: sum(sunk),
  };
}

/** Null where some month of the year is bound, where it saves nothing, and of people who are shown as a group. */
function cutOf(
  { subject, source, record, committed, sunk, avoidable: open, decisions }: AvoidableRecord,
  asked: Asked,
): Omit<Cut, "share"> | null {
  const [first] = decisions;
  const isBound = [...committed, ...sunk].some((amount) => amount !== 0);
  if (first === undefined || isBound || !isCuttable(subject, asked.portfolio)) return null;
  const breaks = asked.breaksOf(subject);
  const returns = breaks.some(({ what }) => what === "goes-on") ? returning(record, asked) : 0;
  const saved = sum(open) - returns;
  return saved > 0 ? { subject, source, record, saved, returns, decideBy: first.decideBy, breaks } : null;
}

/** Whether there is a record of that name: not a group of people, nor a rate of vacancies. */
export function isCuttable(subject: string, { facts }: Pick<Portfolio, "facts">): boolean {
  const slash = subject.indexOf("/");
  const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
  return Object.entries(facts).some(([name, records]) => name === kind && records.has(id));
}

/** What other records cost more in a year when an initiative is not there to end or shrink them. */
function returning(id: string, { portfolio, context, year, mergesPeople }: Asked): number {
  const initiatives = new Map(portfolio.facts.initiatives);
  initiatives.delete(id);
  const question = { ...context, until: lastMonth(year) };
  const others = (facts: Portfolio) => {
    const lines = expand(facts, question).lines.filter(
      ({ source, record, people }) =>
        (source !== "initiatives" || record !== id) && !(mergesPeople && people),
    );
    return rollUp({ lines, issues: [] }, context.view, year, []).total;
  };
  return others({ ...portfolio, facts: { ...portfolio.facts, initiatives } }) - others(portfolio);
}

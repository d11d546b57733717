import type { Context } from "./context";
import { type Day, lastDayOf, monthOf } from "./day";
import { spent } from "./due";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import { countsIn } from "./plan";
import type { Facts } from "./portfolio";
import type { Contract } from "./sources/contract";
import type { Initiative } from "./sources/initiative";
import { counts, monthsOfInitiative } from "./sources/initiatives";
import { type Standing, standing, termsOf } from "./standing";
import { contractLinks } from "./stranded-links";
import { retiredBy, type StrandedWhy } from "./stranded-retired";

/** A record that goes on costing after the initiative by which nothing needs it any more. */
export interface Stranded {
  readonly initiative: string;
  /** "contracts/C-1", "assets/A-7", "positions/P-3", "cost-history/…". */
  readonly subject: string;
  readonly why: StrandedWhy;
  /** The initiative's last month: afterwards it is paid for nothing. */
  readonly served: Month;
  /** The last month with money in it, as far as was looked. */
  readonly until: Month;
  readonly months: number;
  /** Whole minor units from the month after `served`, or from this month where that is later. */
  readonly amount: number;
}

/** A service that loses its contract before what replaces it is there. */
export interface Uncovered {
  readonly initiative: string;
  readonly subject: string;
  readonly service: string | null;
  /** The contract's last day, and the month in which its replacement is there. */
  readonly lost: Day;
  readonly replaced: Month;
  readonly months: number;
  /** What bridging it at the contract's latest monthly price would cost; null: there is no rate. */
  readonly amount: number | null;
}

/** Where lines of a record are found: of a whole plan, or of a few records written anew. */
export type LinesOf = (subject: string) => readonly Line[];

export interface Strandings {
  readonly stranded: readonly Stranded[];
  readonly uncovered: readonly Uncovered[];
}

/** What runs on for nothing, and what is lost too early, for one initiative. */
export function strandingsOf(
  initiative: Initiative,
  facts: Facts,
  context: Context,
  linesOf: LinesOf,
): Strandings {
  const months = counts(initiative) ? monthsOfInitiative(initiative, context) : null;
  if (!months) return { stranded: [], uncovered: [] };
  const retired = retiredBy(initiative, facts);
  const stranded = [...retired].flatMap(([subject, why]) => {
    if (why === "service" && context.effects.ends.has(subject)) return [];
    return strandedOf(initiative.id, subject, why, months.last, context, linesOf(subject));
  });
  const uncovered = replacedContracts(initiative, retired, facts).flatMap((contract) =>
    uncoveredOf(initiative.id, contract, months.last, facts, context, linesOf),
  );
  return { stranded, uncovered };
}

function strandedOf(
  initiative: string,
  subject: string,
  why: StrandedWhy,
  served: Month,
  { today, view }: Context,
  lines: readonly Line[],
): Stranded[] {
  const counted = lines.filter(({ converted, nature }) => converted && countsIn(view, nature));
  const from = monthAt(Math.max(served + 1, monthOf(today)));
  const until = counted.reduce((latest, line) => {
    const at = line.amounts.findLastIndex((amount) => amount !== 0);
    return at < 0 ? latest : Math.max(latest, line.first + at);
  }, served as number);
  const amount = spent(counted, from, monthAt(until));
  if (until < from || amount <= 0) return [];
  return [{ initiative, subject, why, served, until: monthAt(until), months: until - from + 1, amount }];
}

/** The contracts whose place an initiative takes: named, ended by a benefit, or of the service it runs from its end on. */
function replacedContracts(
  { id, service, runPerMonth }: Initiative,
  retired: ReadonlyMap<string, StrandedWhy>,
  { contracts }: Facts,
): Contract[] {
  const links = contractLinks(contracts);
  const ended = [...retired].flatMap(([subject, why]) =>
    why === "benefit" && subject.startsWith("contracts/") ? (contracts.get(subject.slice(10)) ?? []) : [],
  );
  const running = Number(runPerMonth) > 0 ? links.ofService(service) : [];
  return [
    ...new Set([
      ...ended,
      ...links.replacedBy(id),
      ...running.filter(({ replacedBy }) => replacedBy === null),
    ]),
  ];
}

function uncoveredOf(
  initiative: string,
  contract: Contract,
  replaced: Month,
  facts: Facts,
  context: Context,
  linesOf: LinesOf,
): Uncovered[] {
  const stands = standingIn(contract, context);
  if (!stands || stands.lastDay === null || stands.lastDay >= lastDayOf(replaced)) return [];
  const lost = stands.lastDay;
  if (lost < context.today || isCoveredOtherwise(contract, replaced, facts, context)) return [];
  const last = lost === lastDayOf(monthOf(lost)) ? monthOf(lost) : monthAt(monthOf(lost) - 1);
  const months = replaced - last;
  const lines = linesOf(`contracts/${contract.id}`);
  const price = lines.some(({ converted }) => converted) ? spent(lines, last, last) : null;
  return [
    {
      initiative,
      subject: `contracts/${contract.id}`,
      service: contract.service,
      lost,
      replaced,
      months,
      amount: price === null ? null : price * months,
    },
  ];
}

/** Whether another contract of the service runs until the replacement is there. */
function isCoveredOtherwise(
  { id, service, replacedBy }: Contract,
  until: Month,
  facts: Facts,
  context: Context,
) {
  if (service === null || replacedBy !== null) return false;
  return contractLinks(facts.contracts)
    .ofService(service)
    .some((other) => {
      if (other.id === id) return false;
      const stands = standingIn(other, context);
      return (
        stands !== null &&
        stands.start <= context.today &&
        (stands.lastDay ?? lastDayOf(until)) >= lastDayOf(until)
      );
    });
}

function standingIn(contract: Contract, context: Context): Standing | null {
  const terms = termsOf(contract, context);
  return typeof terms === "string" ? null : standing(contract, terms, context);
}

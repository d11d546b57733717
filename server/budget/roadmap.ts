import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { targetOf } from "../planning/effects";
import { fiscalYearOf } from "../planning/fiscal-year";
import type { Line } from "../planning/line";
import { amountIn } from "../planning/line";
import { type Month, monthAt, monthsFrom } from "../planning/month";
import { dayOf } from "../planning/schedule";
import type { Benefit, Initiative } from "../planning/sources/initiative";
import { counts, monthsOfInitiative } from "../planning/sources/initiatives";
import { hangs, type When } from "../planning/when";
import { type Asked, ask } from "./asked";
import { labelOf } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

/** An initiative as list and timeline show it. Amounts in minor units of the reporting currency. */
export interface InitiativeRow {
  readonly id: string;
  readonly title: string;
  readonly status: Initiative["status"];
  readonly counted: boolean;
  readonly objective: string | null;
  readonly owner: string | null;
  readonly costCentre: string;
  readonly category: string;
  readonly first: Month | null;
  readonly last: Month | null;
  readonly hangsOn: string | null;
  readonly dependsOn: readonly string[];
  readonly oneOff: number;
  readonly runPerYear: number;
  readonly savingsPerYear: number;
  /** Its savings point at nothing that costs: nobody has booked them. */
  readonly notBooked: boolean;
  /** As typed, in its own currency: what it would cost where it is not in the plan. */
  readonly typed: Pick<Initiative, "oneOff" | "runPerMonth" | "savingsPerMonth" | "currency">;
}

export interface MilestoneRow {
  readonly id: string;
  readonly name: string;
  readonly day: Day | null;
  readonly after: string | null;
  readonly months: number;
  /** What hangs on it: "contracts/C-17". */
  readonly hanging: readonly {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    /** Which of its dates: a milestone's own, a start, an end. */
    readonly date: "date" | "start" | "end" | "purchase" | "disposal";
    readonly months: number;
  }[];
}

/** All initiatives and milestones. */
export async function roadmap(view: View, viewer: Viewer, today?: Day) {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { portfolio } = asked;
  const lines = new Map<string, Line[]>();
  for (const line of asked.plan.lines)
    if (line.source === "initiatives") lines.set(line.record, [...(lines.get(line.record) ?? []), line]);
  const initiatives = [...portfolio.facts.initiatives.values()].map((initiative) =>
    initiativeRow(initiative, asked, lines.get(initiative.id) ?? []),
  );
  return {
    initiatives,
    milestones: milestoneRows(asked),
    currency: portfolio.organisation.reportingCurrency,
    today: asked.today,
    lastClose: asked.plan.context.lastClose,
    year: fiscalYearOf(monthAt(asked.plan.context.lastClose + 1), portfolio.organisation).from,
  };
}

function initiativeRow(initiative: Initiative, { plan }: Asked, lines: readonly Line[]): InitiativeRow {
  const months = monthsOfInitiative(initiative, plan.context);
  const part = (name: string) => lines.filter((line) => line.part === name && line.converted);
  const { id, title, status, objective, owner, costCentre, category, dependsOn, start } = initiative;
  const { runPerMonth, savingsPerMonth, currency } = initiative;
  const oneOff = part("one-off").reduce(
    (sum, line) => sum + line.amounts.reduce((all, amount) => all + amount, 0),
    0,
  );
  return {
    id,
    title,
    status,
    objective,
    owner,
    costCentre,
    category,
    dependsOn,
    oneOff,
    counted: counts(initiative),
    first: months?.first ?? null,
    last: months?.last ?? null,
    hangsOn: hangs(start) ? start.milestone : null,
    runPerYear: yearAfter(part("run"), months?.last),
    savingsPerYear: yearAfter(part("benefit"), months?.last),
    notBooked: part("benefit").length > 0,
    typed: { oneOff: initiative.oneOff, runPerMonth, savingsPerMonth, currency },
  };
}

/** The twelve months after a month. */
const yearAfter = (lines: readonly Line[], last: Month | undefined): number =>
  last === undefined
    ? 0
    : monthsFrom(monthAt(last + 1), monthAt(last + 12)).reduce(
        (sum, m) => sum + lines.reduce((all, line) => all + amountIn(line, m), 0),
        0,
      );

function milestoneRows(asked: Asked): MilestoneRow[] {
  const { facts } = asked.portfolio;
  const hanging = new Map<string, MilestoneRow["hanging"][number][]>();
  type Hanging = MilestoneRow["hanging"][number];
  const note = (when: When | null, one: Omit<Hanging, "months">) => {
    if (when === null || !hangs(when)) return;
    const { milestone, months } = when;
    hanging.set(milestone, [...(hanging.get(milestone) ?? []), { ...one, months }]);
  };
  for (const { id, name, date } of facts.milestones.values())
    note(date, { kind: "milestones", id, title: name || id, date: "date" });
  for (const kind of ["contracts", "positions"] as const)
    for (const { id, title, start, end } of facts[kind].values()) {
      note(start, { kind, id, title: title || id, date: "start" });
      note(end, { kind, id, title: title || id, date: "end" });
    }
  for (const { id, name, purchase, inService, disposed } of facts.assets.values()) {
    note(purchase, { kind: "assets", id, title: name || id, date: "purchase" });
    note(inService, { kind: "assets", id, title: name || id, date: "start" });
    note(disposed, { kind: "assets", id, title: name || id, date: "disposal" });
  }
  for (const { id, title, start } of facts.initiatives.values())
    note(start, { kind: "initiatives", id, title: title || id, date: "start" });
  return [...facts.milestones.values()].map(({ id, name, date }) => ({
    id,
    name: name || id,
    day: date === null ? null : dayOf(date, asked.plan.context.schedule),
    after: date !== null && hangs(date) ? date.milestone : null,
    months: date !== null && hangs(date) ? date.months : 0,
    hanging: hanging.get(id) ?? [],
  }));
}

export interface InitiativePage {
  readonly initiative: Initiative;
  readonly row: InitiativeRow;
  readonly months: RecordMonths;
  /** What its benefits change. */
  readonly effects: readonly {
    readonly action: Benefit["action"];
    readonly target: string;
    readonly title: string;
    readonly remainingPct: Benefit["remainingPct"];
    /** "contracts/C-17"; null: what it points at does not exist. */
    readonly subject: string | null;
  }[];
}

/** One initiative with its months and what it changes. */
export async function initiativePage(
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<InitiativePage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const initiative = asked.portfolio.facts.initiatives.get(id);
  if (!initiative) throw new Refusal("not-found", `There is no initiative ${id}.`);
  const lines = asked.plan.lines.filter((line) => line.source === "initiatives" && line.record === id);
  const effects = initiative.benefits.map((benefit) => ({
    ...benefit,
    title: targetTitle(asked, benefit),
    subject: targetOf(benefit, asked.portfolio.facts),
  }));
  return {
    initiative,
    row: initiativeRow(initiative, asked, lines),
    months: monthsOfRecord(asked, "initiatives", id),
    effects,
  };
}

function targetTitle({ portfolio }: Asked, { action, target }: Benefit): string {
  const { facts } = portfolio;
  if (action === "end-contract") return facts.contracts.get(target)?.title || target;
  if (action === "remove-position") return facts.positions.get(target)?.title || target;
  const series = facts.cloud.get(target);
  return series ? `${series.service} · ${labelOf(portfolio, "vendor", series.vendor ?? "")}` : target;
}

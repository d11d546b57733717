import type { Change, RecordKind } from "./change";
import { firstDayOf, lastDayOf } from "./day";
import { zero } from "./decimal";
import { wishBefore } from "./hold";
import { type Month, monthAt, printMonth } from "./month";
import type { Portfolio } from "./portfolio";
import { dayOf } from "./schedule";
import type { Contract } from "./sources/contract";
import type { Benefit, Initiative } from "./sources/initiative";
import type { Position } from "./sources/position";
import { type Dating, termsOf } from "./standing";

type Known = Pick<Portfolio["facts"], "contracts" | "positions" | "initiatives" | "cost-history" | "cloud">;

/**
 * What a scenario changes so that records cost nothing from a month on: contracts end, positions end (or, not begun by then, are left
 * out), initiatives are stopped, and measured series are ended by an initiative of their own. Records that are not there are left out.
 */
export function cutChanges(
  subjects: readonly string[],
  by: Month,
  facts: Known,
  context: Dating,
  newId: () => string,
): Change[] {
  const changes: Change[] = [];
  const amend = (
    kind: RecordKind,
    record: object & { id: string },
    path: string,
    was: unknown,
    value: unknown,
  ) => changes.push({ id: newId(), act: "amend", kind, record: record.id, path: [path], was, value });
  const series: string[] = [];
  for (const subject of subjects) {
    const slash = subject.indexOf("/");
    const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
    const [contract, position, initiative] = [
      facts.contracts.get(id),
      facts.positions.get(id),
      facts.initiatives.get(id),
    ];
    if (kind === "contracts" && contract) {
      amend("contracts", contract, "decision", contract.decision, "end");
      const wished = wishedEnd(contract, by, context);
      if (wished !== contract.wishedEnd)
        amend("contracts", contract, "wishedEnd", contract.wishedEnd, wished);
    } else if (kind === "positions" && position) {
      if (beginsBefore(position, by, context))
        amend("positions", position, "end", position.end, lastDayOf(monthAt(by - 1)));
      else changes.push({ id: newId(), act: "remove", kind, record: id });
    } else if (kind === "initiatives" && initiative)
      amend("initiatives", initiative, "status", initiative.status, "stopped");
    else if (
      (kind === "cost-history" && facts["cost-history"].has(id)) ||
      (kind === "cloud" && facts.cloud.has(id))
    )
      series.push(id);
  }
  const value = series.length > 0 ? ending(series, by, facts, newId()) : null;
  if (value) changes.push({ id: newId(), act: "add", kind: "initiatives", record: value.id, value });
  return changes;
}

/** It never ends after the month before; a contract of terms ends with one of them. */
function wishedEnd(contract: Contract, by: Month, context: Dating): Month {
  const terms = termsOf(contract, context);
  return (typeof terms === "string" ? null : wishBefore(by, terms)) ?? monthAt(by - 1);
}

function beginsBefore({ start }: Position, by: Month, { schedule }: Pick<Dating, "schedule">): boolean {
  const day = dayOf(start, schedule);
  return day !== null && day < firstDayOf(by);
}

/** An initiative that costs nothing and ends measured series from a month on: what was measured before stays. */
function ending(series: readonly string[], by: Month, facts: Known, id: string): Initiative | null {
  const first = facts["cost-history"].get(series[0] ?? "") ?? facts.cloud.get(series[0] ?? "");
  if (!first) return null;
  const benefits = series.map(
    (target): Benefit => ({
      action: "scale-series",
      target,
      remainingPct: zero,
    }),
  );
  return {
    id, version: 1, title: `Measured costs stopped from ${printMonth(by)}`, costCentre: first.costCentre,
    category: first.category, runCategory: first.category, currency: first.currency, start: firstDayOf(monthAt(by - 1)),
    durationMonths: 1, oneOff: zero, oneOffSteps: [], runPerMonth: zero, savingsPerMonth: zero, nature: "opex",
    usefulLifeMonths: null, objective: null, status: "planned", owner: null, service: null, dependsOn: [], benefits, efforts: [],
  }; // biome-ignore format: one initiative
}

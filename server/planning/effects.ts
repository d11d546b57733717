import { linksOf } from "./contract-links";
import type { Effects, Scale, WishedEnd } from "./context";
import type { DataIssue } from "./data-issue";
import { decimal } from "./decimal";
import { type Month, monthAt } from "./month";
import type { Facts } from "./portfolio";
import type { Schedule } from "./schedule";
import type { Contract } from "./sources/contract";
import type { Benefit, Initiative } from "./sources/initiative";
import { counts, monthsOfInitiative } from "./sources/initiatives";

/** What the counted initiatives' benefits do to other records; of two ends of one record the earlier wins, and what one leaves of a series the next one scales. */
export function effectsOf(
  facts: Pick<Facts, "initiatives" | "contracts" | "positions" | "cost-history" | "cloud">,
  schedule: Schedule,
) {
  const ends = new Map<string, WishedEnd>();
  const scales = new Map<string, Scale[]>();
  const issues: DataIssue[] = [];
  for (const initiative of facts.initiatives.values()) {
    const months = counts(initiative) ? monthsOfInitiative(initiative, { schedule }) : null;
    if (!months) continue;
    for (const benefit of initiative.benefits) {
      const key = targetOf(benefit, facts);
      if (key === null) issues.push(missing(initiative, benefit));
      else if (benefit.action === "scale-series")
        scales.set(key, [...(scales.get(key) ?? []), scaleOf(initiative, benefit, months.last)]);
      else if ((ends.get(key)?.month ?? Number.POSITIVE_INFINITY) > months.last)
        ends.set(key, { month: months.last, initiative: initiative.id });
    }
  }
  for (const contract of linksOf(facts.contracts).replaced) {
    if (contract.decision !== "replaced") continue;
    const end = replacedWith(contract, facts, schedule);
    const key = `contracts/${contract.id}`;
    if (end === "missing") issues.push(replacementMissing(contract));
    else if (end && (ends.get(key)?.month ?? Number.POSITIVE_INFINITY) > end.month) ends.set(key, end);
  }
  for (const several of scales.values())
    several.sort((a, b) => a.from - b.from || (a.initiative < b.initiative ? -1 : 1));
  return { effects: { ends, scales } satisfies Effects, issues };
}

/** The wish of a contract that an initiative replaces: to end with that initiative's last month. */
function replacedWith(
  { replacedBy }: Contract,
  { initiatives }: Pick<Facts, "initiatives">,
  schedule: Schedule,
): WishedEnd | "missing" | null {
  const initiative = initiatives.get(replacedBy ?? "");
  if (!initiative) return "missing";
  const months = counts(initiative) ? monthsOfInitiative(initiative, { schedule }) : null;
  return months && { month: months.last, initiative: initiative.id };
}

const replacementMissing = ({ id, title, replacedBy }: Contract): DataIssue => ({
  kind: "target-missing",
  subject: `contracts/${id}`,
  months: [],
  incomplete: false,
  text: `${title || id} is replaced by ${replacedBy}, which does not exist.`,
});

const scaleOf = ({ id }: Initiative, { remainingPct }: Benefit, last: Month): Scale => ({
  from: monthAt(last + 1),
  remainingPct: remainingPct ?? decimal(100),
  initiative: id,
});

/** The key "kind/id" of the record a benefit points at; null where there is none. */
export function targetOf(
  { action, target }: Benefit,
  facts: Pick<Facts, "contracts" | "positions" | "cost-history" | "cloud">,
): string | null {
  if (action === "end-contract") return facts.contracts.has(target) ? `contracts/${target}` : null;
  if (action === "remove-position") return facts.positions.has(target) ? `positions/${target}` : null;
  if (facts["cost-history"].has(target)) return `cost-history/${target}`;
  return facts.cloud.has(target) ? `cloud/${target}` : null;
}

const missing = (initiative: Initiative, benefit: Benefit): DataIssue => ({
  kind: "target-missing",
  subject: `initiatives/${initiative.id}`,
  months: [],
  incomplete: false,
  text: `${initiative.title || initiative.id}: its benefit points at ${benefit.target}, which does not exist.`,
});

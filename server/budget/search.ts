import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { personFinder } from "../planning/person";
import type { Portfolio } from "../planning/portfolio";
import { loadLaid } from "../portfolio/laid";

export interface Found {
  readonly kind:
    | "contracts"
    | "vendors"
    | "cost-history"
    | "cloud"
    | "assets"
    | "positions"
    | "people"
    | "skill-catalogue"
    | "rate-cards"
    | "roles"
    | "pay-bands"
    | "requisitions"
    | "initiatives"
    | "milestones"
    | "rotas"
    | "tasks"
    | "cost-centres";
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

const most = 20;

/** Records whose id, title or names contain the text; those that begin with it first; as the open scenario has them. */
export async function search(text: string, viewer: Viewer): Promise<Found[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const all = candidates(await loadLaid(viewer.scenario, may(viewer, "see-salaries")));
  const hits: { found: Found; rank: number }[] = [];
  for (const found of all) {
    const at = `${found.title}\n${found.id}\n${found.detail}`.toLowerCase().indexOf(wanted);
    if (at >= 0) hits.push({ found, rank: at === 0 ? 0 : 1 });
  }
  return hits
    .sort((a, b) => a.rank - b.rank || (a.found.title < b.found.title ? -1 : 1))
    .slice(0, most)
    .map(({ found }) => found);
}

function* candidates({
  facts,
  vendors,
  people,
  rateCards,
  teams,
  costCentres,
  skills,
  rotas,
  tasks,
  roles,
  payBands,
  requisitions,
}: Portfolio): Generator<Found> {
  const whom = personFinder(people);
  for (const c of facts.contracts.values())
    yield {
      kind: "contracts",
      id: c.id,
      title: c.title || c.id,
      detail: vendors.get(c.vendor)?.name ?? c.vendor,
    };
  for (const v of vendors.values())
    yield { kind: "vendors", id: v.id, title: v.name, detail: v.aliases.join(", ") };
  for (const a of facts.assets.values())
    yield {
      kind: "assets",
      id: a.id,
      title: a.name || a.id,
      detail: [a.class, a.assetNumber, a.location].filter(Boolean).join(", "),
    };
  for (const p of facts.positions.values())
    yield {
      kind: "positions",
      id: p.id,
      title: p.title || p.id,
      detail: whom(p.person)?.name ?? p.person ?? p.team ?? "",
    };
  for (const p of people.values())
    yield { kind: "people", id: p.id, title: p.name, detail: p.role ?? teams.get(p.team)?.name ?? "" };
  for (const s of skills.values())
    yield { kind: "skill-catalogue", id: s.id, title: s.name, detail: s.family };
  for (const r of rateCards.values())
    yield {
      kind: "rate-cards",
      id: r.id,
      title: [r.role, r.level].filter(Boolean).join(", "),
      detail: vendors.get(r.vendor)?.name ?? r.vendor,
    };
  for (const r of roles.values())
    yield { kind: "roles", id: r.id, title: r.name, detail: [r.family, r.level].filter(Boolean).join(", ") };
  for (const b of payBands.values())
    yield {
      kind: "pay-bands",
      id: b.id,
      title: b.name,
      detail: [b.level, b.location].filter(Boolean).join(", "),
    };
  for (const q of requisitions.values())
    yield { kind: "requisitions", id: q.id, title: q.title, detail: teams.get(q.team)?.name ?? q.team };
  for (const i of facts.initiatives.values())
    yield { kind: "initiatives", id: i.id, title: i.title || i.id, detail: i.objective ?? "" };
  for (const r of rotas.values())
    yield { kind: "rotas", id: r.id, title: r.name, detail: teams.get(r.team)?.name ?? r.team };
  for (const t of tasks.values())
    yield { kind: "tasks", id: t.id, title: t.title, detail: whom(t.assignee)?.name ?? t.assignee ?? "" };
  for (const m of facts.milestones.values())
    yield { kind: "milestones", id: m.id, title: m.name || m.id, detail: "" };
  for (const s of facts["cost-history"].values())
    yield { kind: "cost-history", id: s.id, title: s.id, detail: s.vendor ?? "" };
  for (const s of facts.cloud.values())
    yield {
      kind: "cloud",
      id: s.id,
      title: s.service,
      detail: `${s.provider} ${s.accountName || s.account}`,
    };
  for (const c of costCentres.values()) yield { kind: "cost-centres", id: c.id, title: c.name, detail: "" };
}

import type { Dimension } from "../planning/plan";
import type { Portfolio } from "../planning/portfolio";

const sourceLabels: Readonly<Record<string, string>> = {
  contracts: "Contracts",
  "cost-history": "Cost history",
  cloud: "Cloud",
  assets: "Assets",
  positions: "Positions",
  contractors: "Contractors",
  training: "Training",
  initiatives: "Initiatives",
  ledger: "Ledger",
  budget: "Budget",
};

const plain = (text: string): string =>
  text ? text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ") : "—";

/** What a person reads for a value of a dimension. */
export function labelOf(portfolio: Portfolio, dimension: Dimension, key: string): string {
  const named = (name: string | undefined) => name || key || "—";
  if (dimension === "category") return portfolio.categories.get(key)?.name ?? plain(key);
  if (dimension === "cost-centre") return named(portfolio.costCentres.get(key)?.name);
  if (dimension === "vendor") return named(portfolio.vendors.get(key)?.name);
  if (dimension === "team") return named(portfolio.teams.get(key)?.name);
  if (dimension === "initiative") return named(portfolio.facts.initiatives.get(key)?.title);
  if (dimension === "source") return sourceLabels[key] ?? plain(key);
  if (dimension === "line") return lineLabel(portfolio, key);
  return plain(key);
}

/** The title of the record a line belongs to. */
export function recordTitle({ facts }: Portfolio, source: string, record: string): string {
  if (source === "contracts") return facts.contracts.get(record)?.title || record;
  if (source === "positions" || source === "contractors") return facts.positions.get(record)?.title || record;
  if (source === "assets") return facts.assets.get(record)?.name || record;
  if (source === "training" || source === "trainings") return facts.trainings.get(record)?.title || record;
  if (source === "initiatives") return facts.initiatives.get(record)?.title || record;
  const series = source === "cloud" ? facts.cloud.get(record) : undefined;
  return series ? `${series.service} · ${series.accountName || series.account}` : record;
}

function lineLabel(portfolio: Portfolio, id: string): string {
  const [source = "", ...rest] = id.split("/");
  return `${recordTitle(portfolio, source, rest.slice(0, -1).join("/"))} · ${rest.at(-1) ?? ""}`;
}

/** The title of a record by its subject: "contracts/C-17", "teams/platform"; of people shown as a group: whose they are. */
export function subjectTitle(portfolio: Portfolio, subject: string): string {
  const slash = subject.indexOf("/");
  const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
  if (kind === "teams") return portfolio.teams.get(id)?.name ?? id;
  if (kind === "positions" && id.startsWith("team:")) return groupTitle(portfolio, id.slice("team:".length));
  if (kind === "positions" && id === "vacancy-rate") return "Vacancy rate";
  return recordTitle(portfolio, kind, id);
}

const groupTitle = ({ teams }: Portfolio, group: string): string =>
  group === "all" || group === "few"
    ? "People of several teams"
    : `People of ${teams.get(group)?.name ?? group}`;

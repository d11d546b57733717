import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import { type Horizon, lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { Contract } from "../planning/sources/contract";
import type { Standing } from "../planning/standing";
import { loadLaid } from "../portfolio/laid";
import { type Asked, ask } from "./asked";
import { type Due, spent } from "../planning/due";
import { type LinkedContracts, linkedWith } from "./contract-links";
import { type DrawDown, drawDownOf } from "./draw-down";
import { dueIn, linesByContract, standingOf } from "./due";
import { labelOf } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

/** A contract as a list shows it. Amounts: this fiscal year's and the next one's P&L, minor units of the reporting currency. */
export interface ContractRow {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly category: string;
  readonly categoryName: string;
  readonly costCentre: string;
  readonly costCentreName: string;
  readonly currency: string;
  readonly renewal: Contract["renewal"];
  readonly decision: Contract["decision"];
  readonly owner: string | null;
  readonly start: Day | null;
  readonly currentTermEnd: Day | null;
  readonly earliestEnd: Day | null;
  readonly nextCancelBy: Day | null;
  /** The last day to send a notice, or the word that an option is exercised. */
  readonly sendBy: Day | null;
  readonly exerciseBy: Day | null;
  readonly lastDay: Day | null;
  readonly noticeServed: Day | null;
  /** It stops undecided and nothing follows. */
  readonly endsWithoutSuccessor: boolean;
  /** A deadline that passed unserved, and up to when it renewed by that. */
  readonly missed: Standing["deadlines"]["missed"];
  readonly due: Due | null;
  /** in force · not begun · over */
  readonly state: "current" | "coming" | "over" | "undated";
  readonly thisYear: number;
  readonly nextYear: number;
  readonly converted: boolean;
}

export interface ContractList {
  readonly rows: readonly ContractRow[];
  readonly currency: string;
  readonly today: Day;
  /** First month of the fiscal year that `thisYear` is the cost of. */
  readonly year: Month;
}

/** All contracts with where they stand and what they cost. */
export async function contractRows(view: View, viewer: Viewer, today?: Day): Promise<ContractList> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const rows = contractRowsOf(asked);
  const { organisation } = asked.portfolio;
  const year = fiscalYearOf(monthAt(asked.plan.context.lastClose + 1), organisation).from;
  return { rows, currency: organisation.reportingCurrency, today: asked.today, year };
}

/** A contract to choose: its title, with its vendor. */
export interface ContractChoice {
  readonly id: string;
  readonly name: string;
}

/** All contracts by name, to choose from. */
export async function contractChoices({ scenario }: Pick<Viewer, "scenario">): Promise<ContractChoice[]> {
  const portfolio = await loadLaid(scenario, false);
  const choices = [...portfolio.facts.contracts.values()].map(({ id, title, vendor }) => ({
    id,
    name: `${title || id} · ${labelOf(portfolio, "vendor", vendor)}`,
  }));
  return choices.sort((a, b) => a.name.localeCompare(b.name));
}

/** The same rows for a portfolio that is already expanded. */
export function contractRowsOf(asked: Asked): ContractRow[] {
  return contractRowsFor([...asked.portfolio.facts.contracts.values()], asked);
}

/** The rows of some contracts. */
export function contractRowsFor(contracts: readonly Contract[], asked: Asked): ContractRow[] {
  const lines = linesByContract(asked.plan.lines);
  return contracts.map((contract) => contractRow(contract, asked, lines.get(contract.id) ?? []));
}

function contractRow(contract: Contract, asked: Asked, lines: readonly Line[]): ContractRow {
  const { portfolio, today, plan } = asked;
  const stands = standingOf(contract, asked);
  const year = fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);
  const next: Horizon = { from: monthAt(year.from + 12), months: 12 };
  const [item] = contract.items;
  const { id, vendor, currency, renewal, decision, owner, noticeServed } = contract;
  return {
    id,
    title: contract.title || id,
    vendor,
    currency,
    renewal,
    decision,
    owner: keeper(asked, owner),
    noticeServed,
    vendorName: labelOf(portfolio, "vendor", vendor),
    category: item?.category ?? "",
    categoryName: labelOf(portfolio, "category", item?.category ?? ""),
    costCentre: item?.costCentre ?? "",
    costCentreName: labelOf(portfolio, "cost-centre", item?.costCentre ?? ""),
    start: stands?.start ?? null,
    currentTermEnd: stands?.deadlines.currentTermEnd ?? null,
    earliestEnd: stands?.deadlines.earliestEnd ?? null,
    nextCancelBy: stands?.deadlines.nextCancelBy ?? null,
    sendBy: stands?.deadlines.sendBy ?? null,
    exerciseBy: stands?.deadlines.exerciseBy ?? null,
    lastDay: stands?.lastDay ?? null,
    endsWithoutSuccessor: stands?.endsWithoutSuccessor ?? false,
    missed: stands?.deadlines.missed ?? null,
    due: stands ? dueIn(contract, stands, lines, asked) : null,
    state: stateOf(stands, today),
    thisYear: spent(lines, year.from, lastMonth(year)),
    nextYear: spent(lines, next.from, lastMonth(next)),
    converted: lines.every((line) => line.converted),
  };
}

function stateOf(stands: Standing | null, today: Day): ContractRow["state"] {
  if (!stands) return "undated";
  if (stands.start > today) return "coming";
  return stands.lastDay !== null && stands.lastDay < today ? "over" : "current";
}

export interface ContractPage {
  readonly contract: Contract;
  readonly row: ContractRow;
  readonly standing: Standing | null;
  readonly months: RecordMonths;
  readonly today: Day;
  /** The initiative whose benefit wishes it to end, where one does. */
  readonly endedBy: { readonly id: string; readonly title: string; readonly month: Month } | null;
  /** The names of those who look after it, where they are people who work here. */
  readonly keepers: { readonly owner: string | null; readonly deputy: string | null };
  readonly links: LinkedContracts;
  /** How its minimum spend is drawn down; null: it promises none. */
  readonly drawDown: DrawDown | null;
}

/** One contract: its record, where it stands, its months and its data issues. */
export async function contractPage(
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<ContractPage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const contract = asked.portfolio.facts.contracts.get(id);
  if (!contract) throw new Refusal("not-found", `There is no contract ${id}.`);
  const lines = asked.plan.lines.filter((line) => line.source === "contracts" && line.record === id);
  return {
    contract,
    row: contractRow(contract, asked, lines),
    standing: standingOf(contract, asked),
    months: monthsOfRecord(asked, "contracts", id),
    today: asked.today,
    endedBy: endedBy(asked, id),
    keepers: { owner: keeper(asked, contract.owner), deputy: keeper(asked, contract.deputy) },
    links: linkedWith(contract, asked),
    drawDown: drawDownOf(contract, asked),
  };
}

/** Who looks after it is one of the people, or a name. */
const keeper = ({ portfolio }: Pick<Asked, "portfolio">, name: string | null): string | null =>
  name === null ? null : (portfolio.people.get(name)?.name ?? name);

function endedBy({ plan, portfolio }: Asked, id: string): ContractPage["endedBy"] {
  const end = plan.context.effects.ends.get(`contracts/${id}`);
  if (!end) return null;
  return { id: end.initiative, title: labelOf(portfolio, "initiative", end.initiative), month: end.month };
}

import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import { type Horizon, lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { monthAt } from "../planning/month";
import type { Contract } from "../planning/sources/contract";
import type { Standing } from "../planning/standing";
import { type Asked, ask } from "./asked";
import { type Due, dueOf, linesByContract, spent, standingOf } from "./due";
import { labelOf } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

/** A contract as a list shows it. Amounts: this fiscal year's and the next one's P&L, minor units of the reporting currency. */
export interface ContractRow {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly category: string;
  readonly costCentre: string;
  readonly currency: string;
  readonly renewal: Contract["renewal"];
  readonly decision: Contract["decision"];
  readonly owner: string | null;
  readonly start: Day | null;
  readonly currentTermEnd: Day | null;
  readonly earliestEnd: Day | null;
  readonly nextCancelBy: Day | null;
  readonly lastDay: Day | null;
  readonly due: Due | null;
  /** in force · not begun · over */
  readonly state: "current" | "coming" | "over" | "undated";
  readonly thisYear: number;
  readonly nextYear: number;
  readonly converted: boolean;
}

/** All contracts with where they stand and what they cost. */
export async function contractRows(
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<{ rows: ContractRow[]; currency: string; today: Day }> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const lines = linesByContract(asked.plan.lines);
  const rows = [...asked.portfolio.facts.contracts.values()].map((contract) =>
    contractRow(contract, asked, lines.get(contract.id) ?? []),
  );
  return { rows, currency: asked.portfolio.organisation.reportingCurrency, today: asked.today };
}

function contractRow(contract: Contract, asked: Asked, lines: readonly Line[]): ContractRow {
  const { portfolio, today, plan } = asked;
  const stands = standingOf(contract, asked);
  const year = fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);
  const next: Horizon = { from: monthAt(year.from + 12), months: 12 };
  const [item] = contract.items;
  const { id, title, vendor, currency, renewal, decision, owner } = contract;
  return {
    id,
    title,
    vendor,
    currency,
    renewal,
    decision,
    owner,
    vendorName: labelOf(portfolio, "vendor", vendor),
    category: item?.category ?? "",
    costCentre: item?.costCentre ?? "",
    start: stands?.start ?? null,
    currentTermEnd: stands?.deadlines.currentTermEnd ?? null,
    earliestEnd: stands?.deadlines.earliestEnd ?? null,
    nextCancelBy: stands?.deadlines.nextCancelBy ?? null,
    lastDay: stands?.lastDay ?? null,
    due: stands ? dueOf(contract, stands, lines, today) : null,
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
  };
}

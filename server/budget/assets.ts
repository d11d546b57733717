import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import { type Day, monthOf } from "../planning/day";
import { spent } from "../planning/due";
import { fiscalYearOf } from "../planning/fiscal-year";
import { lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { addToMonth, type Month, monthAt } from "../planning/month";
import { countsIn } from "../planning/plan";
import type { Asset } from "../planning/sources/asset";
import { type AssetMonths, lifeEndOf, monthsOfAsset } from "../planning/sources/asset-book";
import { type Asked, ask } from "./asked";
import { labelOf } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

/** An asset as a list shows it. Amounts in minor units of the reporting currency, at the rate of the month it was bought in. */
export interface AssetRow extends Omit<Asset, "version"> {
  readonly costCentreName: string;
  readonly bought: Month | null;
  /** The last month of its useful life. */
  readonly lifeEnd: Month | null;
  readonly state: "ordered" | "in use" | "written down" | "disposed" | "undated";
  readonly cost: number;
  /** What it is worth in the books at the end of the last month that is over. */
  readonly bookValue: number;
  readonly thisYear: number;
  readonly nextYear: number;
  /** False: its currency has no rate, and its amounts are in it. */
  readonly converted: boolean;
}

/** All assets, with the month book values are as of and the fiscal year that is under way. */
export async function assetRows(viewer: Viewer, today?: Day) {
  const asked = await ask(viewer, "accrual", monthAt(0), today);
  const { facts, organisation } = asked.portfolio;
  const lines = linesByAsset(asked.plan.lines);
  return {
    rows: [...facts.assets.values()].map((asset) => assetRow(asset, asked, lines.get(asset.id) ?? [])),
    currency: organisation.reportingCurrency,
    today: asked.today,
    asOf: lastOver(asked),
    year: yearOf(asked).from,
  };
}

/** One asset with its months. */
export async function assetPage(id: string, view: View, viewer: Viewer, today?: Day) {
  const accrual = await ask(viewer, "accrual", monthAt(0), today);
  const asset = accrual.portfolio.facts.assets.get(id);
  if (!asset) throw new Refusal("not-found", `There is no asset ${id}.`);
  const lines = linesByAsset(accrual.plan.lines).get(id) ?? [];
  const shown = view === "accrual" ? accrual : await ask(viewer, view, monthAt(0), today);
  const months: RecordMonths = monthsOfRecord(shown, "assets", id);
  return {
    row: assetRow(asset, accrual, lines),
    months,
    asOf: lastOver(accrual),
    year: yearOf(accrual).from,
  };
}

/** The last month that is over: what runs is depreciated when it ends. */
const lastOver = ({ today }: Asked): Month => addToMonth(monthOf(today), -1);

const yearOf = ({ plan, portfolio }: Asked) =>
  fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);

function linesByAsset(lines: readonly Line[]): Map<string, Line[]> {
  const byAsset = new Map<string, Line[]>();
  for (const line of lines)
    if (line.source === "assets") byAsset.set(line.record, [...(byAsset.get(line.record) ?? []), line]);
  return byAsset;
}

const sumOf = (lines: readonly Line[], last: Month): number =>
  lines.reduce((sum, { first, amounts }) => {
    const known = amounts.subarray(0, Math.max(0, last - first + 1));
    return sum + known.reduce((all, amount) => all + amount, 0);
  }, 0);

function assetRow(asset: Asset, asked: Asked, lines: readonly Line[]): AssetRow {
  const { portfolio, plan } = asked;
  const [asOf, year] = [lastOver(asked), yearOf(asked)];
  const months = monthsOfAsset(asset, plan.context.schedule);
  const dated = typeof months === "string" ? null : months;
  const cost = lines.filter(({ item }) => item === "price");
  const costly = lines.filter(({ nature }) => countsIn("accrual", nature));
  const taken = lines.filter(({ item }) => item === "depreciation");
  const gone = dated !== null && dated.disposed !== null && dated.disposed <= asOf;
  const { version: _, ...fields } = asset;
  return {
    ...fields,
    costCentreName: labelOf(portfolio, "cost-centre", asset.costCentre),
    bought: dated?.bought ?? null,
    lifeEnd: dated && lifeEndOf(asset, dated),
    state: stateOf(asset, dated, asOf),
    cost: sumOf(cost, monthAt(plan.context.until)),
    bookValue: gone ? 0 : sumOf(cost, asOf) - sumOf(taken, asOf),
    thisYear: spent(costly, year.from, lastMonth(year)),
    nextYear: spent(costly, monthAt(year.from + 12), monthAt(year.from + 23)),
    converted: lines.every((line) => line.converted),
  };
}

function stateOf(asset: Asset, months: AssetMonths | null, asOf: Month): AssetRow["state"] {
  if (!months) return "undated";
  if (months.disposed !== null && months.disposed <= asOf) return "disposed";
  if (months.inService > asOf + 1) return "ordered";
  return lifeEndOf(asset, months) <= asOf ? "written down" : "in use";
}

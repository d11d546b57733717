import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import type { Vendor } from "../planning/vendor";
import { fiscalYearOf } from "../planning/fiscal-year";
import { horizonBetween, lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { countsIn } from "../planning/plan";
import { addTo } from "../planning/sums";
import { type Asked, ask } from "./asked";
import { type ContractRow, contractRowsOf } from "./contracts";
import { spent } from "../planning/due";

/** A vendor as a list shows it. Amounts: actuals to the last close, plan after it; minor units of the reporting currency. */
export interface VendorRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly contracts: number;
  readonly lastYear: number;
  readonly thisYear: number;
  readonly nextYear: number;
}

export interface VendorList {
  readonly rows: readonly VendorRow[];
  readonly currency: string;
  /** First month of the fiscal year that `thisYear` is the spend of. */
  readonly year: Month;
}

/** All vendors with what is spent with them. */
export async function vendorRows(view: View, viewer: Viewer, today?: Day): Promise<VendorList> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { vendors, organisation } = asked.portfolio;
  const lines = linesByVendor(asked);
  return {
    rows: [...vendors.values()].map((vendor) => vendorRow(vendor, asked, lines.get(vendor.id) ?? [])),
    currency: organisation.reportingCurrency,
    year: yearOf(asked).from,
  };
}

const yearOf = ({ plan, portfolio }: Asked) =>
  fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);

function linesByVendor({ outlook, view }: Asked): Map<string, Line[]> {
  const byVendor = new Map<string, Line[]>();
  for (const line of outlook.lines) {
    if (!countsIn(view, line.nature)) continue;
    const known = byVendor.get(line.vendor);
    if (known) known.push(line);
    else byVendor.set(line.vendor, [line]);
  }
  return byVendor;
}

function vendorRow({ id, name, aliases }: Vendor, asked: Asked, lines: readonly Line[]): VendorRow {
  const year = yearOf(asked);
  const inYear = (years: number) =>
    spent(lines, monthAt(year.from + 12 * years), monthAt(lastMonth(year) + 12 * years));
  const contracts = [...asked.portfolio.facts.contracts.values()].filter(({ vendor }) => vendor === id);
  return {
    id,
    name: name || id,
    aliases,
    contracts: contracts.length,
    lastYear: inYear(-1),
    thisYear: inYear(0),
    nextYear: inYear(1),
  };
}

export interface VendorPage {
  readonly row: VendorRow;
  readonly currency: string;
  readonly year: Month;
  readonly contracts: readonly ContractRow[];
  /** Two years up to the last close and two after it. */
  readonly months: { readonly from: Month; readonly lastClose: Month; readonly totals: readonly number[] };
}

const around = 24;

/** One vendor: its spend by month and its contracts. */
export async function vendorPage(id: string, view: View, viewer: Viewer, today?: Day): Promise<VendorPage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const vendor = asked.portfolio.vendors.get(id);
  if (!vendor) throw new Refusal("not-found", `There is no vendor ${id}.`);
  const lines = linesByVendor(asked).get(id) ?? [];
  const { lastClose } = asked.plan.context;
  const horizon = horizonBetween(monthAt(lastClose - around + 1), monthAt(lastClose + around));
  const totals = new Array<number>(horizon.months).fill(0);
  for (const line of lines) if (line.converted) addTo(totals, line, horizon);
  return {
    row: vendorRow(vendor, asked, lines),
    currency: asked.portfolio.organisation.reportingCurrency,
    year: yearOf(asked).from,
    contracts: contractRowsOf(asked).filter((row) => row.vendor === id),
    months: { from: horizon.from, lastClose, totals },
  };
}

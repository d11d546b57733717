import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import type { Vendor, VendorRisk, VendorTier } from "../planning/vendor";
import { criteriaOf, latestScore } from "../planning/vendor-score";
import { fiscalYearOf } from "../planning/fiscal-year";
import { lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { countsIn } from "../planning/plan";
import type { Portfolio } from "../planning/portfolio";
import type { Contract } from "../planning/sources/contract";
import { type Asked, ask } from "./asked";
import { spent } from "../planning/due";

/** A vendor as a list shows it. Amounts: actuals to the last close, plan after it; minor units of the reporting currency. */
export interface VendorRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly risk: VendorRisk | null;
  readonly tier: VendorTier | null;
  /** The weighted score of its latest review, "4.25"; null: it was never reviewed. */
  readonly score: string | null;
  readonly exitEffortDays: number | null;
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

/** The fiscal year of the month after the last close. */
export const yearOf = ({ plan, portfolio }: Asked) =>
  fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);

/** What is spent with each vendor: actuals to the last close, plan after it. */
export function linesByVendor({ outlook, view }: Asked): Map<string, Line[]> {
  const byVendor = new Map<string, Line[]>();
  for (const line of outlook.lines) {
    if (!countsIn(view, line.nature)) continue;
    const known = byVendor.get(line.vendor);
    if (known) known.push(line);
    else byVendor.set(line.vendor, [line]);
  }
  return byVendor;
}

/** One vendor's row; `lines` are those of what is spent with it. */
export function vendorRow(vendor: Vendor, asked: Asked, lines: readonly Line[]): VendorRow {
  const { id, name, aliases, risk, tier, exitEffortDays } = vendor;
  const year = yearOf(asked);
  const inYear = (years: number) =>
    spent(lines, monthAt(year.from + 12 * years), monthAt(lastMonth(year) + 12 * years));
  return {
    id,
    name: name || id,
    aliases,
    risk,
    tier,
    score: latestScore(vendor, criteriaOf(asked.portfolio.organisation.vendorCriteria)),
    exitEffortDays,
    contracts: contractsOf(asked.portfolio).get(id)?.length ?? 0,
    lastYear: inYear(-1),
    thisYear: inYear(0),
    nextYear: inYear(1),
  };
}

const contractsByVendor = new WeakMap<Portfolio["facts"]["contracts"], ReadonlyMap<string, Contract[]>>();

/** The contracts of each vendor. */
export function contractsOf({ facts }: Portfolio): ReadonlyMap<string, readonly Contract[]> {
  const known = contractsByVendor.get(facts.contracts);
  if (known) return known;
  const byVendor = new Map<string, Contract[]>();
  for (const contract of facts.contracts.values()) {
    const own = byVendor.get(contract.vendor);
    if (own) own.push(contract);
    else byVendor.set(contract.vendor, [contract]);
  }
  contractsByVendor.set(facts.contracts, byVendor);
  return byVendor;
}

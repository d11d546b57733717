import type { Viewer } from "../access/viewer";
import { type Concentration, concentrationOf, type VendorShare } from "../planning/concentration";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { spent } from "../planning/due";
import { fiscalYearOf } from "../planning/fiscal-year";
import { lastMonth } from "../planning/horizon";
import { type Month, monthAt } from "../planning/month";
import { ask } from "./asked";
import { type VendorRow, linesByVendor, vendorRow, yearOf } from "./vendors";

/** A vendor with its part of a year's spend. Amounts: minor units of the reporting currency. */
export interface ConcentrationRow
  extends VendorShare,
    Pick<VendorRow, "name" | "tier" | "risk" | "exitEffortDays" | "contracts" | "score"> {}

export interface ConcentrationAnswer extends Omit<Concentration, "shares"> {
  readonly rows: readonly ConcentrationRow[];
  readonly currency: string;
  /** First month of the fiscal year that is asked about. */
  readonly year: Month;
  /** What is spent without a vendor: salaries and the like. */
  readonly withoutVendor: number;
}

/** How a fiscal year's spend is spread over vendors: actuals to the last close, plan after it. */
export async function answerConcentration(
  { view, year: asking }: { readonly view: View; readonly year?: Month | undefined },
  viewer: Viewer,
  today?: Day,
): Promise<ConcentrationAnswer> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { organisation, vendors } = asked.portfolio;
  const year = asking === undefined ? yearOf(asked) : fiscalYearOf(asking, organisation);
  const lines = linesByVendor(asked);
  const amounts = [...lines].map(([vendor, own]) => ({
    vendor,
    amount: spent(own, year.from, lastMonth(year)),
  }));
  const { shares, ...concentration } = concentrationOf(amounts.filter(({ vendor }) => vendor !== ""));
  return {
    ...concentration,
    currency: organisation.reportingCurrency,
    year: year.from,
    withoutVendor: amounts.find(({ vendor }) => vendor === "")?.amount ?? 0,
    rows: shares.map((share) => {
      const vendor = vendors.get(share.vendor);
      const row = vendor && vendorRow(vendor, asked, []);
      return {
        ...share,
        name: row?.name ?? share.vendor,
        tier: row?.tier ?? null,
        risk: row?.risk ?? null,
        score: row?.score ?? null,
        exitEffortDays: row?.exitEffortDays ?? null,
        contracts: row?.contracts ?? 0,
      };
    }),
  };
}

import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { type Horizon, horizonBetween } from "../planning/horizon";
import { amountIn, type Line, marksIn } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { Dimension } from "../planning/plan";
import { addTo } from "../planning/sums";
import type { Vendor } from "../planning/vendor";
import { type Criterion, criteriaOf, type ScoredReview, scoredReviews } from "../planning/vendor-score";
import { type Asked, ask } from "./asked";
import { type ContractRow, contractRowsOf } from "./contracts";
import { labelOf } from "./labels";
import { certifiedIn, type CertifiedPerson, usesOfVendor, type VendorUse } from "./vendor-uses";
import { linesByVendor, type VendorRow, vendorRow, yearOf } from "./vendors";

/** A part of what is spent, month by month. */
export interface SpendPart {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly number[];
}

export interface VendorPage {
  readonly vendor: Vendor;
  readonly row: VendorRow;
  readonly currency: string;
  readonly year: Month;
  readonly contracts: readonly ContractRow[];
  /** Two years up to the last close and two after it. */
  readonly months: {
    readonly from: Month;
    readonly lastClose: Month;
    readonly totals: readonly number[];
    readonly byCategory: readonly SpendPart[];
    readonly byService: readonly SpendPart[];
  };
  readonly uses: readonly VendorUse[];
  readonly certified: readonly CertifiedPerson[];
  readonly criteria: readonly Criterion[];
  /** The oldest first. */
  readonly reviews: readonly ScoredReview[];
  readonly wayOut: WayOut;
}

/** What leaving the vendor takes and costs. */
export interface WayOut {
  /** Contract money after the last close that cannot be stopped any more, in minor units of the reporting currency. */
  readonly committed: number;
  /** The last day on which one of its contracts can end at the earliest; null: none is dated. */
  readonly latestEnd: Day | null;
  /** The next day to give notice, of all its contracts. */
  readonly nextNotice: Day | null;
}

const around = 24;

/** One vendor: its record, its spend by month, its contracts, what runs on it, who knows it, how it was judged, the way out. */
export async function vendorPage(id: string, view: View, viewer: Viewer, today?: Day): Promise<VendorPage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { portfolio } = asked;
  const vendor = portfolio.vendors.get(id);
  if (!vendor) throw new Refusal("not-found", `There is no vendor ${id}.`);
  const lines = (linesByVendor(asked).get(id) ?? []).filter(({ converted }) => converted);
  const { lastClose } = asked.plan.context;
  const horizon = horizonBetween(monthAt(lastClose - around + 1), monthAt(lastClose + around));
  const contracts = contractRowsOf(asked).filter((row) => row.vendor === id);
  const criteria = criteriaOf(portfolio.organisation.vendorCriteria);
  return {
    vendor,
    row: vendorRow(vendor, asked, lines),
    currency: portfolio.organisation.reportingCurrency,
    year: yearOf(asked).from,
    contracts,
    months: {
      from: horizon.from,
      lastClose,
      totals: sumOver(lines, horizon),
      byCategory: partsOf(lines, horizon, "category", asked),
      byService: partsOf(lines, horizon, "service", asked),
    },
    uses: usesOfVendor(vendor, portfolio),
    certified: certifiedIn(vendor, portfolio, asked.today),
    criteria,
    reviews: scoredReviews(vendor, criteria),
    wayOut: wayOutOf(id, contracts, asked),
  };
}

function sumOver(lines: readonly Line[], horizon: Horizon): number[] {
  const totals = new Array<number>(horizon.months).fill(0);
  for (const line of lines) addTo(totals, line, horizon);
  return totals;
}

function partsOf(
  lines: readonly Line[],
  horizon: Horizon,
  by: "category" | "service",
  { portfolio }: Asked,
): SpendPart[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line[by], [...(groups.get(line[by]) ?? []), line]);
  const dimension: Dimension = by;
  return [...groups]
    .map(([key, own]) => ({
      key,
      label: key === "" ? "without a service" : labelOf(portfolio, dimension, key),
      amounts: sumOver(own, horizon),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function wayOutOf(id: string, contracts: readonly ContractRow[], { plan }: Asked): WayOut {
  const { lastClose, until } = plan.context;
  const own = plan.lines.filter(
    (line) => line.source === "contracts" && line.vendor === id && line.converted,
  );
  let committed = 0;
  for (const line of own)
    for (let m = Math.max(lastClose + 1, line.first); m <= until; m++)
      if (marksIn(line, monthAt(m)).includes("committed")) committed += amountIn(line, monthAt(m));
  const running = contracts.filter(({ state }) => state === "current" || state === "coming");
  const latest = running.flatMap(({ earliestEnd }) => earliestEnd ?? []);
  const notices = running.flatMap(({ nextCancelBy }) => nextCancelBy ?? []);
  return {
    committed,
    latestEnd: latest.length ? (Math.max(...latest) as Day) : null,
    nextNotice: notices.length ? (Math.min(...notices) as Day) : null,
  };
}

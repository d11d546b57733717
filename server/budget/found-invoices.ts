import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { isPeopleCategory } from "../planning/category";
import type { View } from "../planning/context";
import type { InvoiceResult, InvoiceTolerance, Rhythm } from "../planning/invoice";
import { checkInvoices } from "../planning/invoice-check";
import { expectedOf } from "../planning/invoice-expected";
import { type Month, monthAt } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { invoicesOf } from "../portfolio/invoices";
import type { Asked } from "./asked";

/** How far back the ledger is looked through: closed months. */
const back = 24;

/** What came of holding the ledger to the contracts; `from`: null where nothing of the ledger names a vendor. */
interface Found {
  readonly from: Month | null;
  readonly results: readonly InvoiceResult[];
}

const remembered = new WeakMap<Asked, Map<string, Promise<Found>>>();

/** What is found, once for an unchanged portfolio; single people's money only for those who may see it. */
export function foundInvoices(asked: Asked, tolerance: InvoiceTolerance, viewer: Viewer): Promise<Found> {
  const known = remembered.get(asked) ?? new Map<string, Promise<Found>>();
  remembered.set(asked, known);
  const key = [tolerance.pct, tolerance.months].join("/");
  const found = known.get(key) ?? find(asked, tolerance, viewer);
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

const rhythms: Readonly<Record<View, readonly Rhythm[]>> = {
  accrual: ["month", "invoice"],
  cash: ["payment"],
};

async function find(
  { portfolio, plan, view }: Asked,
  tolerance: InvoiceTolerance,
  viewer: Viewer,
): Promise<Found> {
  const { context } = plan;
  const { lastClose } = context;
  const posted = portfolio.posted.filter(
    ({ basis, vendor, month }) => basis === view && vendor !== "" && month <= lastClose,
  );
  const ledger = new Set(posted.map(({ month }) => month));
  if (ledger.size === 0) return { from: null, results: [] };
  const from = Math.max(Math.min(...ledger), lastClose - back + 1) as Month;
  const span = { from: monthAt(from - tolerance.months), to: monthAt(lastClose + tolerance.months) };
  const shown = (category: string) => may(viewer, "see-salaries") || !isPeopleCategory(category);
  const invoices = await invoicesOf(portfolio.posted, view, from, span.to);
  const contracts = [...portfolio.facts.contracts.values()].filter(({ items }) =>
    items.every(({ category }) => shown(category)),
  );
  const measured = measuredBy(portfolio);
  const results = checkInvoices({
    invoices: invoices.filter(({ category }) => shown(category)),
    demands: contracts.map((contract) => ({
      contract,
      rhythms: new Map(rhythms[view].map((rhythm) => [rhythm, expectedOf(contract, context, rhythm, span)])),
    })),
    lastClose,
    ledger,
    rates: context.rates,
    tolerance,
    isMeasured: (vendor, category) => measured.has(`${vendor}\0${category}`),
  });
  return { from, results };
}

/** What vendors are paid by use in: a cost series, a cloud bill or a course says how much. */
const measuredBy = ({ facts }: Portfolio): ReadonlySet<string> =>
  new Set(
    [...facts["cost-history"].values(), ...facts.cloud.values(), ...facts.trainings.values()].map(
      ({ vendor, category }) => `${vendor ?? ""}\0${category}`,
    ),
  );

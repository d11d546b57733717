import type { Invoice, Unjudged } from "./invoice";
import type { Month } from "./month";
import type { Contract } from "./sources/contract";

interface Asked {
  readonly lastClose: Month;
  readonly ledger: ReadonlySet<Month>;
  readonly invoices: readonly Invoice[];
}

/** Months after the last close are not judged. */
export const openOf = (month: Month, { lastClose }: Asked): Unjudged | null =>
  month > lastClose ? "open" : null;

/** Nor are months whose ledger is not there. */
export const ledgerOf = (month: Month, { ledger }: Asked): Unjudged | null =>
  ledger.has(month) ? null : "no-ledger";

const longEnough = 6;

/** A vendor that half a year of ledger does not name once is paid another way: by card, by somebody else. */
export const neverPosted = (contract: Contract, { ledger, invoices }: Asked): Unjudged | null =>
  ledger.size < longEnough || namedIn(invoices).has(contract.vendor) || namedIn(invoices).has(contract.id)
    ? null
    : "never-posted";

const namings = new WeakMap<readonly Invoice[], ReadonlySet<string>>();

/** The vendors and contracts that postings name. */
function namedIn(invoices: readonly Invoice[]): ReadonlySet<string> {
  const known =
    namings.get(invoices) ??
    new Set(invoices.flatMap(({ vendor, contract }) => [vendor ?? "", contract ?? ""]));
  namings.set(invoices, known);
  return known;
}

import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import type { Expected, Invoice, InvoiceResult, InvoiceState, InvoiceTolerance } from "../planning/invoice";
import { invoiceStates } from "../planning/invoice";
import { sumOf } from "../planning/invoice-settle";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";
import { foundInvoices } from "./found-invoices";
import { labelOf, recordTitle } from "./labels";

export interface InvoiceQuestion {
  readonly view: View;
  readonly tolerance: InvoiceTolerance;
  /** Only these; missing: all. */
  readonly states?: readonly InvoiceState[] | undefined;
  readonly vendor?: string | undefined;
  readonly contract?: string | undefined;
}

/** One result as a list shows it. Amounts: whole minor units of `currency`, the contract's; null: there is none. */
export interface InvoiceRow
  extends Pick<
    InvoiceResult,
    "id" | "state" | "why" | "vendor" | "contract" | "rhythm" | "month" | "currency" | "difference"
  > {
  readonly vendorName: string;
  readonly contractTitle: string | null;
  readonly expected: number | null;
  readonly charged: number | null;
  /** The documents that were posted, as the ledger numbers them. */
  readonly documents: readonly string[];
}

export interface InvoiceAnswer {
  /** The months that are judged; null: nothing of the ledger names a vendor. */
  readonly from: Month | null;
  readonly lastClose: Month;
  /** How many there are of each state, before `states` narrows them. */
  readonly counts: Readonly<Record<InvoiceState, number>>;
  readonly rows: readonly InvoiceRow[];
  /** How many rows there are beside those that are shown. */
  readonly more: number;
}

/** Everything a ledger says of vendors held to what contracts say, the latest first. */
export async function answerInvoices(
  question: InvoiceQuestion,
  viewer: Viewer,
  most = 1_000,
  today?: Day,
): Promise<InvoiceAnswer> {
  const asked = await ask(viewer, question.view, monthAt(0), today);
  const { from, results } = await foundInvoices(asked, question.tolerance, viewer);
  const { vendor, contract, states } = question;
  const about = results.filter(
    (one) =>
      (vendor === undefined || one.vendor === vendor) &&
      (contract === undefined ||
        one.contract === contract ||
        one.expected.some((expected) => expected.contract === contract)),
  );
  const counts = Object.fromEntries(
    invoiceStates.map((state) => [state, about.filter((one) => one.state === state).length]),
  ) as Record<InvoiceState, number>;
  const chosen = states ? about.filter(({ state }) => states.includes(state)) : about;
  const rows = chosen.toReversed().slice(0, most);
  return {
    from,
    lastClose: asked.plan.context.lastClose,
    counts,
    rows: rows.map((one) => rowOf(one, asked)),
    more: chosen.length - rows.length,
  };
}

/** One result with both of its sides. */
export interface InvoicePage {
  readonly row: InvoiceRow;
  /** What the contract says; each line can be explained. */
  readonly expected: readonly (Expected & { readonly title: string })[];
  readonly charged: readonly InvoiceSide[];
  /** For a double: what was charged before. */
  readonly settledBy: readonly InvoiceSide[];
}

/** A posting with its amount in the contract's currency. */
export interface InvoiceSide extends Invoice {
  readonly minor: number;
}

/** One result: the contract's lines, and the postings with their file and line. */
export async function invoicePage(
  { id, ...question }: Pick<InvoiceQuestion, "view" | "tolerance"> & { readonly id: string },
  viewer: Viewer,
  today?: Day,
): Promise<InvoicePage> {
  const asked = await ask(viewer, question.view, monthAt(0), today);
  const { results } = await foundInvoices(asked, question.tolerance, viewer);
  const one = results.find((result) => result.id === id);
  if (!one)
    throw new Refusal("not-found", "There is no such result any more: the ledger or the contract changed.");
  const sideOf = ({ invoice, amount }: InvoiceResult["charged"][number]) => ({ ...invoice, minor: amount });
  const before = results
    .flatMap(({ charged }) => charged)
    .filter(({ invoice }) => one.settledBy.includes(invoice.id));
  return {
    row: rowOf(one, asked),
    expected: one.expected.map((expected) => ({
      ...expected,
      title: recordTitle(asked.portfolio, "contracts", expected.contract),
    })),
    charged: one.charged.map(sideOf),
    settledBy: before.map(sideOf),
  };
}

function rowOf(one: InvoiceResult, { portfolio }: Asked): InvoiceRow {
  const { id, state, why, vendor, contract, rhythm, month, currency, difference, expected, charged } = one;
  return {
    ...{ id, state, why, vendor, contract, rhythm, month, currency, difference },
    vendorName: labelOf(portfolio, "vendor", vendor),
    contractTitle: contract === null ? null : recordTitle(portfolio, "contracts", contract),
    expected: expected.length ? sumOf(expected) : null,
    charged: charged.length ? sumOf(charged) : null,
    documents: charged.flatMap(({ invoice }) => invoice.document ?? []),
  };
}

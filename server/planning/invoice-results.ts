import { type Demand } from "./invoice-claims";
import type {
  Claim,
  Expected,
  Invoice,
  InvoiceResult,
  InvoiceState,
  InvoiceTolerance,
  Rhythm,
  Unjudged,
} from "./invoice";
import { ledgerOf, neverPosted, openOf } from "./invoice-unjudged";
import { isWithin, type Settled, sumOf } from "./invoice-settle";
import { exactly } from "./decimal";
import { minorUnits } from "./money";
import type { Month } from "./month";
import { rational, roundedHalfAway, times } from "./rational";
import type { RateTable } from "./rates";

export interface InvoiceQuestion {
  readonly invoices: readonly Invoice[];
  readonly demands: readonly Demand[];
  /** The last closed month; later ones are not judged. */
  readonly lastClose: Month;
  /** Months whose ledger is there. */
  readonly ledger: ReadonlySet<Month>;
  readonly rates: RateTable;
  readonly tolerance: InvoiceTolerance;
  /** Whether a vendor is also paid by use in a category: a cost series or a cloud bill says how much. */
  readonly isMeasured: (vendor: string, category: string) => boolean;
}

/** What belongs together while it is held against each other: one contract, and the charges taken for its. */
export interface Case {
  readonly demand: Demand;
  readonly claims: Claim[];
  rhythm: Rhythm;
  settled: readonly Settled[];
  open: readonly Expected[];
  free: readonly Claim[];
}

/** Charges that settle what several contracts say; the case of the first of them. */
export interface Together {
  readonly settled: Settled;
  readonly one: Case;
}

/** What is to be said of one contract, but for what was charged with others. */
export function resultsOf(
  one: Case,
  together: readonly Together[],
  question: InvoiceQuestion,
): InvoiceResult[] {
  const own = together.filter(({ settled }) =>
    settled.expected.some(({ contract }) => contract === one.demand.contract.id),
  );
  const settled = [...one.settled, ...own.map((each) => each.settled)];
  return [
    ...one.settled.map((each) => settledResult(each, one, question)),
    ...one.open.map((expected) => openResult(expected, one, question)),
    ...one.free.map((claim) => freeResult(claim, settled, one, question)),
  ];
}

const headOf = ({ demand, rhythm }: Case) => ({
  vendor: demand.contract.vendor,
  contract: demand.contract.id,
  rhythm,
  currency: demand.contract.currency,
});

/** Something was charged for it: right, or at another price. */
export function settledResult(
  { expected, charged }: Settled,
  one: Case,
  question: InvoiceQuestion,
): InvoiceResult {
  const [sum, agreed] = [sumOf(charged), sumOf(expected)];
  const month = Math.min(...expected.map((each) => each.month)) as Month;
  const judged: InvoiceState = isWithin(sum, agreed, question.tolerance)
    ? "matched"
    : sum > agreed
      ? "above"
      : "below";
  const why =
    judged === "matched" ? openOf(month, question) : (openOf(month, question) ?? ledgerOf(month, question));
  return {
    ...headOf(one),
    id: expected[0]?.id ?? "",
    state: why === null ? judged : "unjudged",
    why,
    month,
    expected,
    charged,
    settledBy: [],
    difference: sum - agreed,
  };
}

/** Nothing was charged: missing, where the month is closed and its ledger is there. */
function openResult(expected: Expected, one: Case, question: InvoiceQuestion): InvoiceResult {
  const { month, amount, id } = expected;
  const why =
    openOf(month, question) ?? ledgerOf(month, question) ?? neverPosted(one.demand.contract, question);
  const state = why === null ? "missing" : "unjudged";
  return {
    ...headOf(one),
    id,
    state,
    why,
    month,
    expected: [expected],
    charged: [],
    settledBy: [],
    difference: -amount,
  };
}

/** It settles nothing: double, where the same charge settled something nearby; else unexpected. */
function freeResult(
  claim: Claim,
  settled: readonly Settled[],
  one: Case,
  question: InvoiceQuestion,
): InvoiceResult {
  const { invoice, amount } = claim;
  const { tolerance } = question;
  const away = (each: Settled) =>
    Math.min(...each.expected.map(({ month }) => Math.abs(month - invoice.month)));
  const near = settled.filter((each) => away(each) <= tolerance.months).toSorted((a, b) => away(a) - away(b));
  const before = near.find(
    ({ charged, expected }) =>
      charged.some((other) => isWithin(amount, other.amount, tolerance)) ||
      isWithin(amount, sumOf(expected), tolerance),
  );
  const isBefore = one.open.some(
    ({ month }) => ledgerOf(month, question) && Math.abs(month - invoice.month) <= tolerance.months,
  );
  const why = openOf(invoice.month, question) ?? (!before && isBefore ? "no-ledger" : null);
  return {
    ...headOf(one),
    id: invoice.id,
    state: why !== null ? "unjudged" : before ? "double" : "unexpected",
    why,
    month: invoice.month,
    expected: [],
    charged: [claim],
    settledBy: before?.charged.map((other) => other.invoice.id) ?? [],
    difference: amount,
  };
}

/** A posting that is held to no contract, in its own currency. */
export function alone(
  invoice: Invoice,
  why: Unjudged | null,
  demand: Demand | null,
  { lastClose }: InvoiceQuestion,
): InvoiceResult {
  const { month, currency } = invoice;
  const reason = why ?? (month > lastClose ? "open" : null);
  const units = rational(BigInt(minorUnits(currency)));
  const amount = Number(roundedHalfAway(times(exactly(invoice.amount), units)));
  return {
    id: invoice.id,
    state: reason === null ? "unexpected" : "unjudged",
    why: reason,
    vendor: invoice.vendor ?? demand?.contract.vendor ?? "",
    contract: demand?.contract.id ?? null,
    rhythm: null,
    month,
    currency,
    expected: [],
    charged: [{ invoice, amount }],
    settledBy: [],
    difference: amount,
  };
}

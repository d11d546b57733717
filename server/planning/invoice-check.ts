import { claimedContract, claimIn, type Demand } from "./invoice-claims";
import type { Invoice, InvoiceResult, InvoiceTolerance, Rhythm, Unjudged } from "./invoice";
import {
  alone,
  type Case,
  type InvoiceQuestion,
  resultsOf,
  settledResult,
  type Together,
} from "./invoice-results";
import { agreeing, differing, misfit } from "./invoice-settle";
import { settleTogether } from "./invoice-together";

/**
 * Invoices against contract. A posting that names its contract is held to it, another to the vendor's contract that comes nearest.
 * Each contract is read by the rhythm that fits its charges best: month by month, or invoice by invoice. What is charged for several
 * contracts at once is held to all of them. Case: 1,000 a month, charged 1,000 · 1,000 twice · 1,100 · nothing · 990 → matched ·
 * matched and double · above by 100 · missing · matched (within 2 %).
 */
export function checkInvoices(question: InvoiceQuestion): InvoiceResult[] {
  const { tolerance } = question;
  const { cases, others } = casesOf(question);
  const usual = usualRhythm(cases, tolerance);
  for (const one of cases) {
    one.rhythm = one.claims.length > 0 ? bestRhythm(one, tolerance) : rhythmOr(one.demand, usual);
    Object.assign(one, agreeing(one.demand.rhythms.get(one.rhythm) ?? [], one.claims, tolerance));
  }
  const together = settledTogether(cases, question);
  for (const one of cases) {
    const { settled, open, free } = differing(one, tolerance);
    Object.assign(one, { settled: [...one.settled, ...settled], open, free });
  }
  return [
    ...cases.flatMap((one) => resultsOf(one, together, question)),
    ...together.map(({ settled, one }) => settledResult(settled, one, question)),
    ...others,
  ].sort((a, b) => a.month - b.month || (a.id < b.id ? -1 : 1));
}

function casesOf(question: InvoiceQuestion): { cases: Case[]; others: InvoiceResult[] } {
  const byId = new Map<string, Case>();
  const byVendor = new Map<string, Demand[]>();
  for (const demand of question.demands) {
    byId.set(demand.contract.id, {
      demand,
      claims: [],
      rhythm: [...demand.rhythms.keys()][0] ?? "month",
      settled: [],
      open: [],
      free: [],
    });
    const { vendor } = demand.contract;
    byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), demand]);
  }
  const others: InvoiceResult[] = [];
  for (const invoice of question.invoices) {
    const { demand, why } = demandOf(invoice, byId, byVendor, question);
    const one = demand && byId.get(demand.contract.id);
    const claim = demand && claimIn(invoice, demand, question.rates);
    if (one && claim) one.claims.push(claim);
    else others.push(alone(invoice, demand ? "no-rate" : why, demand, question));
  }
  return { cases: [...byId.values()], others };
}

function demandOf(
  invoice: Invoice,
  byId: ReadonlyMap<string, Case>,
  byVendor: ReadonlyMap<string, readonly Demand[]>,
  { rates, tolerance, isMeasured }: InvoiceQuestion,
): { demand: Demand | null; why: Unjudged | null } {
  const named = invoice.contract === null ? undefined : byId.get(invoice.contract);
  if (named) return { demand: named.demand, why: null };
  if (invoice.initiative !== null) return { demand: null, why: "initiative" };
  const vendor = invoice.vendor ?? "";
  const measured = isMeasured(vendor, invoice.category);
  const demands = byVendor.get(vendor) ?? [];
  const demand = claimedContract(invoice, { demands, rates, tolerance, measured });
  return { demand, why: demand === null && measured ? "usage" : null };
}

const rhythmOr = ({ rhythms }: Demand, usual: Rhythm): Rhythm =>
  rhythms.has(usual) ? usual : ([...rhythms.keys()][0] ?? "month");

/** The rhythm by which the charges lie nearest to what the contract says; the first of equal ones. */
function bestRhythm({ demand, claims }: Case, tolerance: InvoiceTolerance): Rhythm {
  const fits = [...demand.rhythms].map(([rhythm, expected]) => ({
    rhythm,
    misfit: misfit(expected, claims, tolerance),
  }));
  return fits.sort((a, b) => a.misfit - b.misfit)[0]?.rhythm ?? "month";
}

/** The rhythm of most contracts that are invoiced in longer periods: how this ledger is kept. */
function usualRhythm(cases: readonly Case[], tolerance: InvoiceTolerance): Rhythm {
  const telling = cases.filter(
    ({ demand, claims }) => claims.length > 0 && demand.contract.billingMonths !== 1,
  );
  const whole = telling.filter((one) => bestRhythm(one, tolerance) !== "month").length;
  return whole * 2 > telling.length ? "invoice" : "month";
}

/** Charges for several contracts of a vendor at once, month by month; takes them out of their cases. */
function settledTogether(cases: readonly Case[], { tolerance }: InvoiceQuestion): Together[] {
  const found: Together[] = [];
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const { vendor, currency } = one.demand.contract;
    const key = `${vendor}\0${currency}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const month of new Set(group.flatMap(({ open }) => open.map((expected) => expected.month)))) {
      const open = group.flatMap((one) => one.open.filter((expected) => expected.month === month));
      const free = group.flatMap((one) => one.free.filter(({ invoice }) => invoice.month === month));
      const settled = settleTogether(open, free, tolerance);
      const one = settled && group.find(({ demand }) => demand.contract.id === settled.expected[0]?.contract);
      if (!settled || !one) continue;
      found.push({ settled, one });
      for (const each of group) {
        each.open = each.open.filter((expected) => !settled.expected.includes(expected));
        each.free = each.free.filter((claim) => !settled.charged.includes(claim));
      }
    }
  }
  return found;
}

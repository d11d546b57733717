import type { CurrencyRates, RateTable } from "./rates";
import { ordersBelow, type ContractLinks } from "./contract-links";
import { exactly } from "./decimal";
import type { Line } from "./line";
import { minorUnits } from "./money";
import { type Month, monthAt } from "./month";
import { compare, minus, none, over, plus, type Rational, rational, times } from "./rational";
import type { Portfolio } from "./portfolio";
import type { Contract } from "./sources/contract";

type ByMonth = Map<Month, Rational>;

/** Charges of a bill that are spend; taxes and credits are not. */
const spendOfBills = ["usage", "purchase", "adjustment"];

const isMeasured = ({ source, item }: Line): boolean =>
  source === "cost-history" || (source === "cloud" && spendOfBills.includes(item));

/** What is written by an agreement itself is no spend. */
export const isOfAgreement = ({ part }: Pick<Line, "part">): boolean =>
  part === "shortfall" || part === "prepayment";

const plain = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/** Whose a line is: its vendor, or of a bill without one the vendor that is called as its provider. */
export function vendorsOf({ facts, vendors }: Pick<Portfolio, "facts" | "vendors">): (line: Line) => string {
  const byName = new Map<string, string>();
  for (const { id, name, aliases } of vendors.values())
    for (const called of [...aliases, name, id]) byName.set(plain(called), id);
  return ({ source, vendor, record }) => {
    if (vendor !== "" || source !== "cloud") return vendor;
    const provider = facts.cloud.get(record)?.provider ?? "";
    return byName.get(plain(provider)) ?? provider;
  };
}

/**
 * What a plan's lines hold that counts towards spend agreements: of each the prices of itself and of the orders below it, and of its
 * vendor what is measured or billed, which counts once: towards the agreements in the order of their ids, each up to its minimum.
 */
export class Spend {
  private readonly ofRecords = new Map<string, ByMonth>();
  private readonly ofVendors = new Map<string, ByMonth>();

  constructor(
    lines: readonly Line[],
    private readonly rates: RateTable,
    private readonly links: ContractLinks,
    vendorOf: (line: Line) => string,
  ) {
    const vendors = new Set(links.agreements.map(({ vendor }) => vendor).filter(Boolean));
    const records = new Set(links.agreements.flatMap((agreement) => this.recordsOf(agreement)));
    for (const line of lines) {
      if (isOfAgreement(line)) continue;
      if (line.source === "contracts") {
        if (records.has(line.record)) this.note(this.ofRecords, line.record, line);
      } else if (isMeasured(line)) {
        const vendor = vendorOf(line);
        if (vendors.has(vendor)) this.note(this.ofVendors, vendor, line);
      }
    }
  }

  private recordsOf({ id }: Contract): string[] {
    return [id, ...ordersBelow(id, this.links)];
  }

  private note(sums: Map<string, ByMonth>, name: string, line: Line): void {
    const currency = line.converted ? this.rates.reporting : line.currency;
    const key = `${currency} ${name}`;
    const sum = sums.get(key) ?? new Map<Month, Rational>();
    sums.set(key, sum);
    const units = minorUnits(currency);
    line.amounts.forEach((amount, i) => {
      if (amount === 0) return;
      const m = monthAt(line.first + i);
      sum.set(m, plus(sum.get(m) ?? none, rational(amount, units)));
    });
  }

  /** What one agreement's months hold, in its currency; its own price only where that is no other word for the promise. */
  of(agreement: Contract, withPrice: boolean): AgreementSpend {
    const rates = this.rates.of(agreement.currency);
    const currency = rates ? this.rates.reporting : agreement.currency;
    const records = this.recordsOf(agreement).slice(withPrice ? 0 : 1);
    const own = records.flatMap((id) => this.ofRecords.get(`${currency} ${id}`) ?? []);
    return new AgreementSpend(own, this.ofVendors.get(`${currency} ${agreement.vendor}`), rates);
  }
}

/** How much of a month's spend counts, and how much there is. */
export interface Counted {
  readonly counted: Rational;
  readonly all: Rational;
}

/** The months of one agreement; what it takes of its vendor's spend is gone for the next. */
export class AgreementSpend {
  constructor(
    private readonly own: readonly ByMonth[],
    private readonly vendor: ByMonth | undefined,
    private readonly rates: CurrencyRates | null,
  ) {}

  /** Takes what counts of a month while `left` of the minimum is open. */
  take(m: Month, left: Rational): Counted {
    const rate = this.rates ? exactly(this.rates.exactAt(m)) : rational(1n);
    const own = over(this.own.map((sum) => sum.get(m) ?? none).reduce(plus, none), rate);
    const measured = over(this.vendor?.get(m) ?? none, rate);
    const open = largest(minus(left, own), none);
    const taken = compare(measured, open) < 0 ? measured : open;
    if (taken.numerator !== 0n) this.vendor?.set(m, times(minus(measured, taken), rate));
    return { counted: plus(own, taken), all: plus(own, measured) };
  }
}

export const largest = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? b : a);
export const smallest = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? a : b);

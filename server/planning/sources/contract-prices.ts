import type { Context } from "../context";
import { type Day, monthOf } from "../day";
import { asNumber, type Decimal, exactly } from "../decimal";
import { type Month, monthAt } from "../month";
import { minus, one, over, plus, type Rational, rational, times, toNumber } from "../rational";

import type { Standing } from "../standing";
import { contractMonthFrom, contractMonthStart, termStart } from "../terms";
import { dividedBy, type Factor, given, grown, multipliedByAbout, percentMore, Worth } from "../worth";
import type { Contract, ContractItem } from "./contract";

const percent = (pct: Decimal | null, otherwise: Rational): Rational =>
  pct === null ? otherwise : over(exactly(pct), rational(100n));

/** Price steps by the contract month from which they count; of two in one month the later wins. */
const stepsOf = ({ priceSteps }: ContractItem, start: Month) =>
  [...priceSteps]
    .sort((a, b) => a.from - b.from)
    .map((step) => ({ month: Math.max(0, step.from - start), price: step.annualPrice }));

/** Whether it is assumed to renew without a price step of its own. */
const renewsAsItIs = ({ priceSteps }: ContractItem, { assumedFrom, deadlines }: Standing): boolean =>
  assumedFrom !== null &&
  deadlines.earliestEnd !== null &&
  !priceSteps.some((step) => step.from >= assumedFrom - 1);

/** Later than any contract month; a small whole number, for infinity would turn all months into floating-point numbers. */
const never = 2 ** 29;

/** What each contract month of an item is worth: see planning-rules, "P&L amount" and "Escalation". */
export class ContractPrices {
  private readonly steps: readonly { readonly month: number; readonly price: Decimal }[];
  /** Whether it escalates, and whether assumed renewals raise its price instead. */
  private readonly escalates: boolean;
  private readonly uplifted: boolean;
  private current: {
    readonly step: number;
    readonly k: number;
    readonly uplifts: number;
    readonly worth: Worth;
  } | null = null;
  /** The first month whose price stands on planned inflation, since the index is not yet published. */
  indexAssumedFrom: Month | null = null;

  constructor(
    private readonly contract: Contract,
    private readonly item: ContractItem,
    private readonly stands: Standing,
    private readonly context: Context,
    private readonly taxPct: Decimal | null,
  ) {
    const first = { month: 0, price: item.annualPrice };
    this.steps = item.priceSteps.length === 0 ? [first] : [first, ...stepsOf(item, monthOf(stands.start))];
    this.escalates = contract.escalatorPct !== null || contract.index !== null;
    this.uplifted = !this.escalates && this.upliftPct() !== null && renewsAsItIs(item, stands);
  }

  /** The worth of the n-th contract month, which begins on `begin`. */
  of(n: number, begin: Day): Worth {
    const step = this.stepOf(n);
    const since = this.steps[step]?.month ?? 0;
    const k = this.escalations(n, since, begin);
    const uplifts = this.uplifts(begin);
    const { current } = this;
    if (current?.step === step && current.k === k && current.uplifts === uplifts) return current.worth;
    const worth = this.worth(this.steps[step]?.price ?? this.item.annualPrice, since, k, uplifts, n);
    this.current = { step, k, uplifts, worth };
    return worth;
  }

  /** The first contract month after the n-th (which begins on `begin`) that may be worth something else. */
  changes(n: number, begin: Day): number {
    const step = this.stepOf(n);
    const stepped = this.steps[step + 1]?.month ?? never;
    if (!this.escalates && !this.uplifted) return stepped;
    if (this.escalates && this.contract.escalates === "year")
      return Math.min(stepped, n + 12 - ((n - (this.steps[step]?.month ?? 0)) % 12));
    return Math.min(stepped, this.nextRenewal(begin));
  }

  /** The price step that counts in the n-th contract month. */
  private stepOf(n: number): number {
    let step = 0;
    while (step + 1 < this.steps.length && (this.steps[step + 1]?.month ?? 0) <= n) step++;
    return step;
  }

  /** How often the price has escalated since it was set: whole contract years, or renewals. */
  private escalations(n: number, since: number, begin: Day): number {
    if (!this.escalates) return 0;
    if (this.contract.escalates === "year") return Math.floor((n - since) / 12);
    const setOn = since === 0 ? this.stands.start : contractMonthStart(this.stands.start, since);
    return this.renewalsBy(begin) - this.renewalsBy(setOn);
  }

  /** How many next terms have begun by a day. */
  private renewalsBy(day: Day): number {
    const { firstEnd } = this.stands;
    const { renewal, renewalMonths } = this.contract;
    if (firstEnd === null || renewal === "open" || day <= firstEnd) return 0;
    let n = Math.max(1, Math.floor((monthOf(day) - monthOf(firstEnd)) / renewalMonths));
    while (termStart(firstEnd, renewalMonths, n + 1) <= day) n++;
    while (n > 0 && termStart(firstEnd, renewalMonths, n) > day) n--;
    return n;
  }

  /** The first contract month in the term after the one a day lies in. */
  private nextRenewal(day: Day): number {
    const { firstEnd, start } = this.stands;
    const { renewal, renewalMonths } = this.contract;
    if (firstEnd === null || renewal === "open") return never;
    return contractMonthFrom(start, termStart(firstEnd, renewalMonths, this.renewalsBy(day) + 1));
  }

  /** How many assumed renewals lie before a contract month, for the organisation's renewal uplift. */
  private uplifts(begin: Day): number {
    const { earliestEnd } = this.stands.deadlines;
    if (!this.uplifted || earliestEnd === null || begin <= earliestEnd) return 0;
    return this.renewalsBy(begin) - this.renewalsBy(earliestEnd);
  }

  private upliftPct(): Decimal | null {
    return this.context.assumptions.renewalUpliftPct.get(this.item.category) ?? null;
  }

  private worth(price: Decimal, since: number, k: number, uplifts: number, n: number): Worth {
    const { escalatorPct, index } = this.contract;
    const indexed = index === null ? null : this.indexed(index, since, k, n);
    let value = asNumber(price) / 12;
    if (indexed) value *= toNumber(indexed);
    else if (escalatorPct !== null && k > 0) value *= (1 + Number(escalatorPct) / 100) ** k;
    if (uplifts > 0) value *= (1 + Number(this.upliftPct()) / 100) ** uplifts;
    if (this.taxPct !== null) value *= 1 + Number(this.taxPct) / 100;
    return new Worth(value, () => this.factors(price, k, indexed, uplifts));
  }

  private factors(price: Decimal, k: number, indexed: Rational | null, uplifts: number): Factor[] {
    const factors = [given(price, " a year"), dividedBy(12)];
    const { escalatorPct, index, escalates } = this.contract;
    const per = escalates === "year" ? "contract year" : "renewal";
    if (indexed && k > 0)
      factors.push(multipliedByAbout(indexed, ` index ${index} (${k} ${per}${k > 1 ? "s" : ""})`));
    else if (escalatorPct !== null && k > 0)
      factors.push(grown(escalatorPct, k, ` (${k} ${per}${k > 1 ? "s" : ""})`));
    const uplift = this.upliftPct();
    if (uplifts > 0 && uplift !== null) factors.push(grown(uplift, uplifts, " (renewal uplift, assumed)"));
    if (this.taxPct !== null)
      factors.push({ text: `× (1 + ${this.taxPct} %) (irrecoverable tax)`, value: percentMore(this.taxPct) });
    return factors;
  }

  /** The product of k index steps; the reference month lies three months before each step. */
  private indexed(index: string, since: number, k: number, n: number): Rational {
    let product = one;
    for (let step = 1; step <= k; step++) {
      const at = this.contract.escalates === "year" ? since + 12 * step : this.renewalMonth(since, step, n);
      product = times(
        product,
        plus(one, this.change(index, monthAt(monthOf(contractMonthStart(this.stands.start, at))))),
      );
    }
    return product;
  }

  /** The contract month in which the step-th renewal since a price was set begins. */
  private renewalMonth(since: number, step: number, n: number): number {
    const before = this.renewalsBy(contractMonthStart(this.stands.start, since));
    for (let month = since; month <= n; month++)
      if (this.renewalsBy(contractMonthStart(this.stands.start, month)) - before >= step) return month;
    return n;
  }

  private change(index: string, stepMonth: Month): Rational {
    const { indexPlusPct, floorPct, capPct } = this.contract;
    const published = this.context.indices.yearlyChange(index, monthAt(stepMonth - 3));
    if (published === null && (this.indexAssumedFrom === null || stepMonth < this.indexAssumedFrom))
      this.indexAssumedFrom = stepMonth;
    const change = published ?? percent(inflationOf(index, this.context), rational(0n));
    const wanted = plus(change, percent(indexPlusPct, rational(0n)));
    const [floor, cap] = [percent(floorPct, rational(0n)), capPct === null ? null : percent(capPct, one)];
    if (isLess(wanted, floor)) return floor;
    return cap !== null && isLess(cap, wanted) ? cap : wanted;
  }
}

/** What is planned for an index that is not yet published. */
const inflationOf = (index: string, { assumptions }: Pick<Context, "assumptions">): Decimal =>
  assumptions.indexPct.get(index) ?? assumptions.inflationPct;

/** What an item's prices read of the assumptions, for `reads`. */
export const assumedOf = (
  { index }: Contract,
  { category }: ContractItem,
  context: Pick<Context, "assumptions">,
): Decimal | null | undefined =>
  index === null ? context.assumptions.renewalUpliftPct.get(category) : inflationOf(index, context);

const isLess = (a: Rational, b: Rational): boolean => minus(a, b).numerator < 0n;

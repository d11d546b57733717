import { splitLine } from "./allocation";
import { type ExactAmounts, trace } from "./amounts";
import { blockOf } from "./block";
import type { Context } from "./context";
import { linksOf } from "./contract-links";
import { addDays } from "./day";
import { exactly, zero } from "./decimal";
import type { Line } from "./line";
import type { FactKind, Facts, Portfolio } from "./portfolio";
import { nothingPrepaid } from "./prepaid-usage";
import { compare, none, plus, rational, times } from "./rational";
import type { Contract } from "./sources/contract";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";
import { draw, type DrawnPeriod } from "./spend-drawn";
import { isOfAgreement, Spend, vendorsOf } from "./spend-eligible";
import { spendPeriods } from "./spend-period";
import { type Agreed, writePrepaid, writeShortfalls } from "./spend-written";
import { type Standing, standing, termsOf } from "./standing";
import { contractMonthFrom, contractMonthStart } from "./terms";

type Known = Pick<Portfolio, "facts" | "vendors">;

/** A spend agreement in a plan: its draw-down, and its lines with every addend. */
export interface SpendAgreement {
  readonly contract: Contract;
  readonly periods: readonly DrawnPeriod[];
  readonly opened: readonly ExactAmounts[];
}

/**
 * Spend agreements as a second pass over a plan's lines. P&L, and cash paid as it is used: what a period's spend falls short of
 * the minimum, once, in the period's last month. Cash that is prepaid: the minimum when its period begins, less what it covers as
 * that would be paid. Where its price says the minimum once more, the price is the promise, and pays what is used. So both come
 * to the larger of minimum and spend, never to their sum.
 */
export function spendAgreements(
  portfolio: Known,
  context: Context,
  lines: readonly Line[],
): readonly SpendAgreement[] {
  const { facts } = portfolio;
  const links = linksOf(facts.contracts);
  if (links.agreements.length === 0) return [];
  const vendorOf = vendorsOf(portfolio);
  const ofLines = (counting: readonly Line[]) => new Spend(counting, context.rates, links, vendorOf);
  const used = ofLines(context.view === "accrual" ? lines : accrualLines(facts, context));
  const invoiced = ofLines(lines);
  return links.agreements.flatMap((contract) => {
    const terms = termsOf(contract, context);
    if (typeof terms === "string") return [];
    const stands = standing(contract, terms, context);
    const periods = spendPeriods(contract, stands, context.until);
    const isPrice = priceIsMinimum(contract, stands);
    const drawn = draw(periods, used.of(contract, !isPrice), context.until);
    const isPrepaid = isPrice || (context.view === "cash" && contract.minimumPrepaid);
    const agreed: Agreed = { contract, stands, periods: drawn, isPrice };
    const { opened } = trace(
      (writer) =>
        isPrepaid
          ? writePrepaid(agreed, invoiced.of(contract, !isPrice), context, writer)
          : writeShortfalls(agreed, context, writer),
      context.rates,
      context.until,
    );
    return [{ contract, periods: drawn, opened }];
  });
}

/** The lines of all spend agreements. */
export const spendAgreementLines = (portfolio: Known, context: Context, lines: readonly Line[]): Line[] =>
  spendAgreements(portfolio, context, lines).flatMap(({ opened }) =>
    opened
      .map((amounts) => amounts.finished())
      .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
      .flatMap(splitLine),
  );

/** A minimum is reached by what is used, whenever that is paid. */
function accrualLines(facts: Facts, context: Context): readonly Line[] {
  const accrual: Context = { ...context, view: "accrual", prepaid: nothingPrepaid };
  const counting = (sources as readonly Source<FactKind, { readonly id: string }>[]).filter(({ name }) =>
    ["contracts", "cost-history", "cloud"].includes(name),
  );
  return counting.flatMap((source) => blockOf(source, facts[source.kind], accrual).lines);
}

/** Whether the price of a period is the minimum of it. */
function priceIsMinimum(
  { items, minimumSpend, minimumSpendMonths }: Contract,
  { start, firstEnd }: Standing,
) {
  const after = firstEnd === null ? null : addDays(firstEnd, 1);
  const term = after === null ? 0 : contractMonthFrom(start, after);
  const isWhole = after !== null && contractMonthStart(start, term) === after;
  const months = minimumSpendMonths ?? (isWhole ? term : 0);
  const yearly = items.map(({ annualPrice }) => exactly(annualPrice)).reduce(plus, none);
  const price = times(yearly, rational(months, 12));
  return price.numerator > 0n && compare(price, exactly(minimumSpend ?? zero)) === 0;
}

/** The addends of a line of a spend agreement, to explain it. */
export function openedFor(line: Line, portfolio: Known, context: Context, lines: readonly Line[]) {
  if (!isOfAgreement(line)) return [];
  return (
    spendAgreements(portfolio, context, lines).find(({ contract }) => contract.id === line.record)?.opened ??
    []
  );
}

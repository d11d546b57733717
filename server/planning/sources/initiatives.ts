import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import { type Decimal, exactly } from "../decimal";
import type { LineHeader, Part } from "../line";
import { type Month, monthAt } from "../month";
import { dayOf } from "../schedule";
import { rational } from "../rational";
import { dividedBy, given, Worth } from "../worth";
import { type Initiative, uncountedStatuses } from "./initiative";
import { datesOf, type Source } from "./source";

/** The roadmap: one-off cost over an initiative's months, run cost and benefits from the month after its end. */
export const initiatives: Source<"initiatives", Initiative> = {
  name: "initiatives",
  kind: "initiatives",
  reads: (initiative, context) => [
    context.view,
    ...datesOf([initiative.start], context),
    context.rates.of(initiative.currency),
  ],
  write(initiative, context, writer) {
    if (!counts(initiative)) return;
    const months = monthsOfInitiative(initiative, context);
    if (!months) return undated(initiative, writer);
    writeOneOff(initiative, months, context, writer);
    writeMonthly(initiative, "run", initiative.runPerMonth, months, context, writer);
    writeMonthly(initiative, "benefit", initiative.savingsPerMonth, months, context, writer);
  },
};

/** Ideas, assessments and stopped initiatives are not in the plan. */
export const counts = ({ status }: Initiative): boolean =>
  status === null || !uncountedStatuses.includes(status);

/** Its first and last month; null while it hangs on a milestone without a date. */
export function monthsOfInitiative(initiative: Initiative, { schedule }: Pick<Context, "schedule">) {
  const start = dayOf(initiative.start, schedule);
  if (start === null) return null;
  const first = monthOf(start);
  return { first, last: monthAt(first + initiative.durationMonths - 1) };
}

type Months = NonNullable<ReturnType<typeof monthsOfInitiative>>;

const header = (initiative: Initiative, part: Part, capital: boolean): LineHeader => ({
  source: "initiatives",
  record: initiative.id,
  item: part,
  part,
  nature: part === "depreciation" ? "depreciation" : capital ? "capital-purchase" : "operating",
  category: part === "one-off" || part === "depreciation" ? initiative.category : initiative.runCategory,
  costCentre: initiative.costCentre,
  vendor: "",
  service: initiative.service ?? "",
  team: "",
  initiative: initiative.id,
  currency: initiative.currency,
  people: false,
});

/** What is bought in which month. */
function purchases(initiative: Initiative, { first, last }: Months): { month: Month; worth: Worth }[] {
  const { oneOff, oneOffSteps, durationMonths } = initiative;
  if (oneOffSteps.length)
    return oneOffSteps.map(({ month, amount }) => ({
      month,
      worth: new Worth(Number(amount), () => [given(amount, " one-off")]),
    }));
  const worth = new Worth(Number(oneOff) / durationMonths, () => [
    given(oneOff, " one-off"),
    dividedBy(durationMonths),
  ]);
  return Array.from({ length: last - first + 1 }, (_, i) => ({ month: monthAt(first + i), worth }));
}

function writeOneOff(initiative: Initiative, months: Months, context: Context, writer: LineWriter) {
  const bought = purchases(initiative, months);
  const first = Math.min(...bought.map((purchase) => purchase.month)) as Month;
  if (bought.every((purchase) => purchase.worth.value === 0) || first > context.until) return;
  const capital = initiative.nature === "capex";
  const amounts = writer.line(header(initiative, "one-off", capital), first);
  for (const { month, worth } of bought) amounts.add(month, worth, 1, 1);
  if (capital && context.view === "accrual")
    depreciate(initiative, bought, monthAt(months.last + 1), context, writer);
}

/** Straight line from the month after the end, or from the purchase where that is later; each part keeps the rate of the month it was bought in. */
function depreciate(
  initiative: Initiative,
  bought: ReturnType<typeof purchases>,
  inService: Month,
  context: Context,
  writer: LineWriter,
) {
  const life = initiative.usefulLifeMonths;
  const name = initiative.title || initiative.id;
  if (life === null)
    return writer.issue({
      kind: "useful-life-missing",
      subject: `initiatives/${initiative.id}`,
      months: [],
      incomplete: true,
      text: `${name} is a capital purchase without a useful life: its depreciation is left out.`,
    });
  if (inService > context.until) return;
  const amounts = writer.line(header(initiative, "depreciation", true), inService);
  for (const { month, worth } of bought) {
    const monthly = new Worth(worth.value / life, () => [...worth.factors(), dividedBy(life)]);
    const from = monthAt(Math.max(inService, month));
    amounts.addWhole(from, monthAt(Math.min(from + life - 1, context.until)), monthly, month);
  }
}

function writeMonthly(
  initiative: Initiative,
  part: "run" | "benefit",
  amount: Decimal,
  { last }: Months,
  context: Context,
  writer: LineWriter,
) {
  const first = monthAt(last + 1);
  if (Number(amount) === 0 || first > context.until) return;
  const amounts = writer.line(header(initiative, part, false), first);
  const sign = part === "benefit" ? -1 : 1;
  const worth = new Worth(sign * Number(amount), () => [
    { text: `${sign < 0 ? "−" : ""}${amount} a month`, value: signed(amount, sign) },
  ]);
  amounts.addWhole(first, context.until, worth);
  if (part === "benefit") amounts.mark("not-booked", first, context.until);
}

function signed(amount: Decimal, sign: number) {
  const { numerator, denominator } = exactly(amount);
  return rational(numerator * BigInt(sign), denominator);
}

function undated(initiative: Initiative, writer: LineWriter) {
  writer.issue({
    kind: "milestone-without-date",
    subject: `initiatives/${initiative.id}`,
    months: [],
    incomplete: true,
    text: `${initiative.title || initiative.id} hangs on a milestone that has no date.`,
  });
}

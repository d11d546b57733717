"use client";
import { monthAt, monthsFrom } from "@/server/planning/month";
import type { OtherPlan } from "../../../_charts/month-data";
import { PlanSteps } from "../../../_charts/plan-steps";
import { useLocale } from "../../../_parts/locale";
import { formatFor, nothing, printAmount, printNumber } from "../../../_parts/money";
import { useHere } from "../../organisation";
import type { Comparison } from "./cause-words";
import type { PlanShown } from "./plans";

interface SmallChartProps {
  answer: Comparison;
  plans: readonly PlanShown[];
}

const monthsIn = ({ from, months }: Comparison) => monthsFrom(from, monthAt(from + months - 1));

/** The plans that say it; a budget says nothing of people and of commitments. */
const told = (
  { answer, plans }: SmallChartProps,
  amountsOf: (plan: Comparison["plans"][number]) => readonly number[] | null,
): OtherPlan[] =>
  plans.flatMap(({ key, name, colour, drawn }, at) => {
    const plan = answer.plans[at];
    const amounts = plan ? amountsOf(plan) : null;
    return amounts === null ? [] : [{ id: key, name, colour, amounts, dashed: drawn === "dashed" }];
  });

/** How many people each plan counts on. */
export function People(props: SmallChartProps) {
  const here = useHere();
  const locale = useLocale();
  const shown = told(props, ({ fte }) => fte);
  if (shown.length === 0) return <p>A budget says nothing of people.</p>;
  return (
    <PlanSteps
      title={{ who: here.name, what: "headcount in FTE, open positions by their probability" }}
      unit={null}
      months={monthsIn(props.answer)}
      plans={shown}
      print={(fte) => (fte === 0 ? nothing : printNumber(fte, locale, 1))}
      currency=""
    />
  );
}

/** What each plan commits to contracts. */
export function Committed(props: SmallChartProps) {
  const here = useHere();
  const locale = useLocale();
  const shown = told(props, ({ committed }) => committed);
  if (shown.length === 0) return <p>A budget says nothing of commitments.</p>;
  const { currency } = props.answer;
  const format = formatFor(
    shown.flatMap(({ amounts }) => [...amounts]),
    currency,
    locale,
  );
  return (
    <PlanSteps
      title={{ who: here.name, what: "contract cost committed up to the earliest ends" }}
      unit={format.unit}
      months={monthsIn(props.answer)}
      plans={shown}
      print={(amount) => printAmount(amount, format)}
      currency={currency}
    />
  );
}

"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { Figures } from "../../../_parts/figures";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { Variance } from "../../../_parts/variance";
import { useHere } from "../../organisation";
import type { Comparison } from "./cause-words";
import type { PlanShown } from "./plans";

interface HeadlineProps {
  answer: Comparison;
  plans: readonly PlanShown[];
  years: readonly Month[];
}

/** What each plan comes to this fiscal year and the next, and how far that is from the first. */
export function Headline({ answer, plans, years }: HeadlineProps) {
  const here = useHere();
  const locale = useLocale();
  const { currency } = answer;
  const [first] = answer.plans;
  const [now, next] = years.map((year) => fiscalYearLabel(year, here));
  const against = (at: number, i: number, name: string) => {
    const [amount, base] = [answer.plans[at]?.years[i] ?? null, first?.years[i] ?? null];
    if (at === 0 || amount === null || base === null) return null;
    return <Variance difference={amount - base} base={base} against={name} currency={currency} />;
  };
  return (
    <Figures
      label="Totals of the plans"
      figures={plans.map(({ name }, at) => {
        const [thisYear = null, nextYear = null] = answer.plans[at]?.years ?? [];
        return {
          label: `${name} · ${now ?? ""}`,
          value: printShort(thisYear, currency, locale),
          exact: printExact(thisYear, currency, locale),
          comparison: against(at, 0, `against ${plans[0]?.name ?? ""}`),
          note: (
            <>
              {next}:{" "}
              <b title={printExact(nextYear, currency, locale)}>{printShort(nextYear, currency, locale)}</b>{" "}
              {against(at, 1, "")}
            </>
          ),
        };
      })}
    />
  );
}

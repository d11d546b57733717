"use client";
import Link from "next/link";
import type { Decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { writeAmount } from "../../_parts/amount-text";
import { monthName, showMonth } from "../../_parts/dates";
import { Facts } from "../../_parts/detail-panel";
import { useLocale } from "../../_parts/locale";
import { printExact, printNumber } from "../../_parts/money";
import { useCostChoices } from "../editing/choices";
import { useWhenWords } from "../editing/when-words";
import { personHref } from "./people/words";
import { stepText } from "./position-fields";
import { useBandChoices } from "./role-choices";
import classes from "./team.module.css";
import { kindWords, type PositionRecord, type PositionRow, seatWord } from "./words";

interface FactsProps {
  position: PositionRecord;
  row: PositionRow;
}

/** Who sits where, as what, from when to when. */
export function SeatFacts({ position, row }: FactsProps) {
  const locale = useLocale();
  const whenWords = useWhenWords();
  const { categories } = useCostChoices();
  const bands = useBandChoices();
  const likely: readonly (readonly [string, string])[] = row.vacant
    ? [["Probability it is filled", `${printNumber(row.probabilityPct, locale)} %`]]
    : [];
  return (
    <Facts
      facts={[
        [
          "Person",
          row.personId === null ? seatWord(row) : <Link href={personHref(row.personId)}>{row.person}</Link>,
        ],
        ...likely,
        ["Team", row.teamName || null],
        ["Role", row.roleName],
        ["Location", row.location],
        ["Pay band", bands.find(({ id }) => id === position.payBand)?.name ?? position.payBand],
        ["Ramp-up", position.rampUpMonths > 0 ? `${position.rampUpMonths} months` : null],
        ["Kind", kindWords[row.kind]],
        ["FTE today", printNumber(row.fte, locale, 2)],
        ["From", whenWords(position.start)],
        ["To", position.end === null ? "goes on" : whenWords(position.end)],
        ["Cost centre", row.costCentreName],
        ["Category", categories.find(({ id }) => id === position.category)?.name ?? position.category],
        ["Notice", `${position.noticeMonths} months`],
      ]}
    />
  );
}

/** What changes when; salaries only where they may be seen. */
export function Steps({ position }: Pick<FactsProps, "position">) {
  const { centres } = useCostChoices();
  const nameOf = (id: string) => centres.find((centre) => centre.id === id)?.name ?? id;
  return (
    <>
      <h3>Dated changes</h3>
      <ul className={classes.steps}>
        {position.steps.map((step) => (
          <li key={step.from}>{stepText({ annualSalary: null, ...step }, nameOf)}</li>
        ))}
      </ul>
    </>
  );
}

/** What it is paid; shown only with the months, to those who may see both. */
export function PayFacts({ position, row, currency }: FactsProps & { currency: string }) {
  const locale = useLocale();
  const amount = (value: Decimal | null | undefined) =>
    value === null || value === undefined || Number(value) === 0
      ? null
      : `${writeAmount(value, locale)} ${position.currency}`;
  const percent = (value: Decimal | undefined) => `${printNumber(Number(value ?? 0), locale)} %`;
  const { annualSalary, dayRate, salaryAsOf, bonusMonth, daysPerYear } = position;
  const bonus = `${percent(position.bonusPct)}, paid in ${monthName(month(2000, bonusMonth ?? 12))}`;
  const pay: readonly (readonly [string, string | null])[] =
    dayRate === null || dayRate === undefined
      ? [
          ["Salary a year", amount(annualSalary) ?? "the middle of its pay band"],
          ["As of", salaryAsOf === undefined ? null : showMonth(salaryAsOf)],
          ["On-cost", percent(position.onCostPct)],
          ["Raise a year", percent(position.raisePct)],
          ["Allowance a month", amount(position.allowancePerMonth)],
          ["Bonus", Number(position.bonusPct ?? 0) === 0 ? null : bonus],
        ]
      : [
          ["Day rate", amount(dayRate)],
          ["Paid days a year", daysPerYear ?? "weekdays less holidays"],
        ];
  return (
    <Facts
      facts={[
        ...pay,
        [`This year, ${currency}`, printExact(row.thisYear, currency, locale)],
        [`Next year, ${currency}`, printExact(row.nextYear, currency, locale)],
        ["Exit cost", amount(position.exitCost)],
      ]}
    />
  );
}

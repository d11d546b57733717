"use client";
import type { Day } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { Columns } from "../../_charts/columns";
import { ChartFrame } from "../../_charts/frame";
import { type MonthFigures, monthTwin, reachOf } from "../../_charts/month-data";
import { halfStrength } from "../../_charts/notation";
import { showDay, showMonth } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { formatFor, printShort } from "../../_parts/money";
import { ink } from "../../_parts/palette";
import { useHere } from "../organisation";
import classes from "./contracts.module.css";
import type { ContractAnswer } from "./words";

type DrawDown = NonNullable<ContractAnswer["drawDown"]>;
type Period = DrawDown["periods"][number];

interface DrawDownProps {
  drawDown: DrawDown;
  lastClose: Month;
  today: Day;
}

/** How a promise to spend at least so much is drawn down: the period that runs as a chart, the others in a sentence each. */
export function DrawDownPart({ drawDown, lastClose, today }: DrawDownProps) {
  const { periods, currency } = drawDown;
  const locale = useLocale();
  const current = periods.find(({ last }) => last >= today) ?? periods.at(-1);
  if (!current) return null;
  return (
    <>
      <h3>Minimum spend</h3>
      <Drawn period={current} currency={currency} lastClose={lastClose} />
      <ul className={classes.sentences}>
        {periods
          .filter((period) => period !== current)
          .slice(0, 6)
          .map((period) => (
            <li key={period.first} data-tone={period.shortfall ? "warn" : undefined}>
              {periodWords(period, (amount) => printShort(amount, currency, locale))}
            </li>
          ))}
      </ul>
    </>
  );
}

function periodWords({ first, last, minimum, spent, shortfall }: Period, print: (amount: number) => string) {
  const whole = `${showDay(first)} – ${showDay(last)}: ${print(spent)} of at least ${print(minimum)}`;
  return shortfall ? `${whole}; ${print(shortfall)} is missing.` : `${whole}.`;
}

const running = (amounts: readonly number[]): number[] =>
  amounts.map((_, at) => amounts.slice(0, at + 1).reduce((sum, amount) => sum + amount, 0));

function Drawn({ period, currency, lastClose }: { period: Period; currency: string; lastClose: Month }) {
  const here = useHere();
  const locale = useLocale();
  const { months, minimum, shortfall, last } = period;
  const spent = running(months.map((month) => month.spent));
  const figures: MonthFigures = {
    currency,
    months: months.map(({ month }) => month),
    series: [
      { id: "spent", name: "spent so far", colour: ink("ac"), amounts: spent },
      { id: "left", name: "still to be spent", colour: ink("warn"), amounts: months.map(({ left }) => left) },
    ],
    lastClose,
    running: true,
    calendar: here,
  };
  const format = formatFor(reachOf(figures), currency, locale);
  const print = (amount: number) => printShort(amount, currency, locale);
  const known = months.findLast(({ month }) => month <= lastClose);
  const missing =
    shortfall === null
      ? ""
      : shortfall > 0
        ? `; ${print(shortfall)} would be missing`
        : "; it will be reached";
  const soFar = known ? `, ${print(minimum - known.left)} by ${showMonth(known.month)}` : "";
  return (
    <ChartFrame
      title={{
        who: "Minimum spend",
        what: "drawn down",
        period: `${showDay(period.first)} – ${showDay(last)}`,
      }}
      finding={`At least ${print(minimum)} ${currency} to ${showDay(last)}${soFar}${missing}.`}
      unit={format.unit}
      legend={[
        { name: "spent so far", colour: ink("ac"), swatch: "solid" },
        { name: "still to be spent", colour: ink("warn"), swatch: "half" },
      ]}
      table={monthTwin(figures)}
      height={180}
    >
      <Columns
        figures={figures}
        format={format}
        height={180}
        description="spent so far and still to be spent, month by month"
        ahead="plain"
        strength={{ left: halfStrength }}
      />
    </ChartFrame>
  );
}

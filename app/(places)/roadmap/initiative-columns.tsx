"use client";
import type { Decimal } from "@/server/planning/decimal";
import { minorUnits, printMinor } from "@/server/planning/money";
import { type Month, printMonth } from "@/server/planning/month";
import type { Column } from "../../_parts/column";
import { showMonth } from "../../_parts/dates";
import { type AmountFormat, nothing, printAmount, printExact, printShort } from "../../_parts/money";
import { StatusMark, type Tone } from "../../_parts/status-mark";
import classes from "./roadmap.module.css";
import { type InitiativeRow, type RoadmapAnswer, stageOf, statusWord } from "./words";

export type AmountName = "oneOff" | "runPerYear" | "savingsPerYear";

const monthText = (m: Month | null): string | null => (m === null ? null : printMonth(m));
const monthShown = (m: Month | null) => (
  <span className={classes.day}>{m === null ? "no date" : showMonth(m)}</span>
);

const tones: Readonly<Record<ReturnType<typeof stageOf>, Tone>> = {
  done: "plain",
  running: "accent",
  planned: "good",
  idea: "plain",
};

/** What the list says of each initiative. */
export function columnsOf(
  { milestones, currency }: RoadmapAnswer,
  format: AmountFormat,
): Column<InitiativeRow>[] {
  const milestoneName = (id: string | null) =>
    id === null ? null : (milestones.find((one) => one.id === id)?.name ?? id);
  const amount = (id: string, title: string, name: AmountName): Column<InitiativeRow> => ({
    id,
    title,
    unit: format.unit,
    number: true,
    value: (row) => Number(printMinor(row[name], currency)),
    show: (row) => <Amount row={row} name={name} currency={currency} format={format} />,
  });
  return [
    { id: "title", title: "Initiative", value: (row) => row.title || row.id },
    {
      id: "status",
      title: "Status",
      value: statusWord,
      show: (row) => <StatusMark tone={tones[stageOf(row)]}>{statusWord(row)}</StatusMark>,
      choice: true,
    },
    { id: "objective", title: "Objective", value: (row) => row.objective, spare: true },
    {
      id: "first",
      title: "First",
      value: (row) => monthText(row.first),
      show: (row) => monthShown(row.first),
    },
    {
      id: "last",
      title: "Last",
      value: (row) => monthText(row.last),
      show: (row) => monthShown(row.last),
      spare: true,
    },
    amount("oneOff", "One-off", "oneOff"),
    { ...amount("run", "Run a year", "runPerYear"), spare: true },
    { ...amount("savings", "Savings a year", "savingsPerYear"), spare: true },
    {
      id: "booked",
      title: "Booked",
      value: (row) => (row.notBooked ? "not booked" : null),
      show: (row) => (row.notBooked ? <StatusMark tone="warn">not booked</StatusMark> : nothing),
      spare: true,
    },
    {
      id: "hangs",
      title: "Hangs on",
      value: (row) => milestoneName(row.hangsOn),
      choice: true,
      spare: true,
    },
  ];
}

/** What is typed of an initiative that is not in the plan, by year where it is by month; in its own currency. */
function typedAmount({ typed }: InitiativeRow, name: AmountName): number {
  const units = (value: Decimal) => Math.round(Number(value) * minorUnits(typed.currency));
  if (name === "oneOff") return units(typed.oneOff);
  return name === "runPerYear" ? units(typed.runPerMonth) * 12 : -units(typed.savingsPerMonth) * 12;
}

interface AmountProps {
  row: InitiativeRow;
  name: AmountName;
  currency: string;
  format: AmountFormat;
}

/** The plan's amount; of what is not in the plan what it would be, said so. */
function Amount({ row, name, currency, format }: AmountProps) {
  const { locale } = format;
  if (row.counted)
    return (
      <span title={`${printExact(row[name], currency, locale)} ${currency}`}>
        {printAmount(row[name], format)}
      </span>
    );
  const typed = typedAmount(row, name);
  if (typed === 0) return nothing;
  const own = row.typed.currency === currency;
  return (
    <span className={classes.soft} title="As typed; not in the plan and not in the total">
      ({own ? printAmount(typed, format) : printShort(typed, row.typed.currency, locale)})
    </span>
  );
}

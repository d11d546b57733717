"use client";
import Link from "next/link";
import { printDay } from "@/server/planning/day";
import { printMinor } from "@/server/planning/money";
import { printMonth } from "@/server/planning/month";
import { isAhead } from "./finding";
import { savedAmount } from "@/server/planning/saving";
import { writeAmount } from "../../../_parts/amount-text";
import type { Column } from "../../../_parts/column";
import { showDay, showDistance, showMonth } from "../../../_parts/dates";
import { type AmountFormat, printAmount, printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { recordHref } from "../../records";
import classes from "./savings.module.css";
import { kindWords, type SavingRow, type SavingsAnswer, tones } from "./words";

/** What the register says of each saving. */
export const columnsOf = (
  { currency, today }: Pick<SavingsAnswer, "currency" | "today">,
  format: AmountFormat,
): Column<SavingRow>[] => [
  {
    id: "title",
    title: "Saving",
    value: ({ title }) => title,
    show: ({ title }) => <span className={classes.name}>{title}</span>,
  },
  { id: "about", title: "About", value: ({ aboutTitle }) => aboutTitle, show: (row) => <About row={row} /> },
  {
    id: "amount",
    title: "A year",
    unit: format.unit,
    number: true,
    value: ({ converted }) => (converted === null ? null : Number(printMinor(converted, currency))),
    show: (row) => <Amount row={row} format={format} />,
  },
  {
    id: "kept",
    title: "As written",
    number: true,
    value: (row) => `${savedAmount(row)} ${row.currency}`,
    show: (row) => `${writeAmount(savedAmount(row), format.locale)} ${row.currency}`,
    spare: true,
  },
  { id: "kind", title: "Kind", value: ({ kind }) => kindWords[kind], choice: true, spare: true },
  {
    id: "from",
    title: "From",
    value: ({ fromMonth }) => (fromMonth === null ? null : printMonth(fromMonth)),
    show: ({ fromMonth }) => (
      <span className={classes.day}>{fromMonth === null ? "–" : showMonth(fromMonth)}</span>
    ),
  },
  {
    id: "decide",
    title: "Decide by",
    value: ({ decideBy }) => (decideBy === null ? null : printDay(decideBy)),
    show: (row) => <DecideBy row={row} today={today} />,
  },
  { id: "owner", title: "Owner", value: ({ owner }) => owner, choice: true },
  {
    id: "status",
    title: "Status",
    value: ({ status }) => status,
    show: ({ status }) => <StatusMark tone={tones[status]}>{status}</StatusMark>,
    choice: true,
  },
];

/** The record it is about, opened by a click; one that is gone keeps its name. */
export function About({ row: { aboutKind, aboutId, aboutTitle, aboutIsThere } }: { row: SavingRow }) {
  if (aboutKind === null || aboutId === null) return <>–</>;
  const href = aboutIsThere ? recordHref(`${aboutKind}/${aboutId}`) : null;
  if (href === null) return <>{aboutTitle} (no longer there)</>;
  return <Link href={href}>{aboutTitle}</Link>;
}

function Amount({ row, format }: { row: SavingRow; format: AmountFormat }) {
  const { converted, currency, kind } = row;
  if (converted === null)
    return (
      <span className={classes.beside}>
        {writeAmount(savedAmount(row), format.locale)} {currency}
        <StatusMark tone="bad">no rate</StatusMark>
      </span>
    );
  const exact = `${printExact(converted, format.currency, format.locale)} ${format.currency}`;
  return (
    <span className={classes.beside} title={exact}>
      {printAmount(converted, format)}
      {kind !== "cash-saving" && <span className={classes.soft}>not counted</span>}
    </span>
  );
}

/** The last day to decide an idea, and how far it is; of what is decided the day alone. */
export function DecideBy({
  row: { status, decideBy },
  today,
}: {
  row: SavingRow;
  today: SavingsAnswer["today"];
}) {
  if (decideBy === null) return <>–</>;
  const isOpen = status === "idea";
  const tone = decideBy < today ? "bad" : isAhead(decideBy, today) ? "warn" : "plain";
  return (
    <span className={classes.beside}>
      <span className={classes.day}>{showDay(decideBy)}</span>
      {isOpen && <StatusMark tone={tone}>{showDistance(decideBy, today)}</StatusMark>}
    </span>
  );
}

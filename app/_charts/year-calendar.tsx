"use client";
import Link from "next/link";
import { type Day, dayOfMonth, monthOf } from "@/server/planning/day";
import { type Month, monthAt } from "@/server/planning/month";
import { showDay, showMonth } from "../_parts/dates";
import { type ChartTitle, ChartFrame } from "./frame";
import classes from "./year-calendar.module.css";

/** A day with a word, and where it leads. */
export interface CalendarDay {
  readonly id: string;
  readonly day: Day;
  /** "cancel by". */
  readonly word: string;
  readonly title: string;
  readonly href: string;
  readonly tone: "bad" | "warn" | "plain";
}

interface YearCalendarProps {
  title: ChartTitle;
  finding?: string;
  /** The first of twelve months. */
  from: Month;
  days: readonly CalendarDay[];
}

/** Twelve months beside each other, each with its days as marks with words; one column on a phone. */
export function YearCalendar({ title, finding, from, days }: YearCalendarProps) {
  const months = Array.from({ length: 12 }, (_, i) => monthAt(from + i));
  return (
    <ChartFrame
      title={title}
      unit={null}
      finding={finding}
      height={240}
      table={{
        head: ["Contract and date", "Date", "What"],
        rows: days.map(({ day, word, title: name }) => ({
          name: `${name}, ${word} ${showDay(day)}`,
          cells: [showDay(day), word],
        })),
        currency: "",
      }}
    >
      <ol className={classes.year}>
        {months.map((m) => (
          <MonthCell key={m} month={m} days={days.filter(({ day }) => monthOf(day) === m)} />
        ))}
      </ol>
    </ChartFrame>
  );
}

function MonthCell({ month, days }: { month: Month; days: readonly CalendarDay[] }) {
  return (
    <li className={classes.month}>
      <h3>
        {showMonth(month)} <span>{days.length || "–"}</span>
      </h3>
      {days.length > 0 && (
        <ul>
          {days.map(({ id, day, word, title, href, tone }) => (
            <li key={id} data-tone={tone}>
              <span className={classes.number}>{dayOfMonth(day)}</span>
              <Link href={href} title={`${word} ${showDay(day)}`}>
                <span className={classes.word}>{word}</span> {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

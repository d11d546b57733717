"use client";
import Link from "next/link";
import { type Month, monthOfYear, yearOf } from "@/server/planning/month";
import { monthName, showMonth } from "../_parts/dates";
import { ScrollRegion } from "../_parts/scroll-region";
import classes from "./coverage-months.module.css";
import { ChartFrame, type ChartTitle } from "./frame";

/** A month of a requirement: what is needed, what is held, and what there is with planned courses. */
export interface CoverageCell {
  readonly month: Month;
  readonly needed: number;
  readonly held: number | null;
  readonly planned: number | null;
}

export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly months: readonly CoverageCell[];
}

interface CoverageMonthsProps {
  title: ChartTitle;
  finding?: string;
  months: readonly Month[];
  rows: readonly CoverageRow[];
}

type State = "none" | "short" | "planned" | "covered";

const stateOf = ({ needed, held, planned }: CoverageCell): State => {
  if (needed === 0 || held === null) return "none";
  if (held >= needed) return "covered";
  return (planned ?? 0) >= needed ? "planned" : "short";
};

const said: Readonly<Record<State, string>> = {
  none: "nothing is required",
  covered: "covered",
  planned: "covered if planned courses are taken",
  short: "short",
};

const cellText = ({ held, needed, planned }: CoverageCell): string =>
  held === null ? "–" : `${held}${planned === held || planned === null ? "" : `→${planned}`} of ${needed}`;

/** The fewest holders of each month against how many are needed; short months are red, marked, and said. */
export function CoverageMonths({ title, finding, months, rows }: CoverageMonthsProps) {
  const height = 44 + rows.length * 34;
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={null}
      height={height}
      table={{
        head: ["Requirement", ...months.map(showMonth)],
        currency: "",
        rows: rows.map((row) => ({
          name: row.name,
          cells: row.months.map((cell) => `${cellText(cell)}, ${said[stateOf(cell)]}`),
        })),
      }}
    >
      <ScrollRegion label={`${title.what}, month by month; it scrolls sideways`} className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              {months.map((m, at) => (
                <th key={m} scope="col">
                  {monthName(m).slice(0, 3)}
                  <span>{at === 0 || monthOfYear(m) === 1 ? yearOf(m) : "\u00a0"}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={row.href} scroll={false}>
                    {row.name}
                  </Link>
                </th>
                {row.months.map((cell) => (
                  <td
                    key={cell.month}
                    data-state={stateOf(cell)}
                    title={`${showMonth(cell.month)}: ${cellText(cell)}, ${said[stateOf(cell)]}`}
                  >
                    {cell.held ?? "–"}
                    <span className={classes.hidden}>{` of ${cell.needed}, ${said[stateOf(cell)]}`}</span>
                    {stateOf(cell) === "short" && <span aria-hidden>!</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFrame>
  );
}

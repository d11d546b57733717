"use client";
import Link from "next/link";
import type { KeyboardEvent } from "react";
import type { Month } from "@/server/planning/month";
import { monthName, showMonth } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { nothing } from "../_parts/money";
import { ScrollRegion } from "../_parts/scroll-region";
import {
  type CapacityHeat,
  freeWords,
  printFte,
  strengthOf,
  tightestFirst,
  tightnessOf,
} from "./capacity-data";
import classes from "./capacity-heatmap.module.css";

interface HeatmapProps {
  /** The sentence that says what the map shows. */
  caption: string;
  /** What a row is: "Team". */
  noun: string;
  months: readonly Month[];
  rows: readonly CapacityHeat[];
  /** Where a month of a row opens. */
  hrefOf: (key: string, month: Month) => string;
  open: { readonly key: string; readonly month: Month } | null;
}

/** Months × teams: what is free, with its sign; on a phone a list with the tightest months first. */
export function CapacityHeatmap(props: HeatmapProps) {
  const { caption, noun, months, rows } = props;
  return (
    <div className={classes.map}>
      <Legend />
      <ScrollRegion label={caption} className={classes.scroll} onKeyDown={walk}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{noun}</th>
              {months.map((m, at) => (
                <th key={m} scope="col">
                  <abbr title={showMonth(m)} style={{ textDecoration: "none" }}>
                    {at === 0 || monthName(m) === "Jan" ? showMonth(m) : monthName(m)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {months.map((m, at) => (
                  <td key={m}>
                    <HeatCell {...props} row={row} at={at} place={`${n}/${at}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className={classes.list} aria-label={caption}>
        {rows.map((row) => (
          <li key={row.key}>
            <Tightest {...props} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Arrow keys go from cell to cell, as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[event.key];
  const here = document.activeElement?.getAttribute("data-place")?.split("/").map(Number);
  if (!step || !here) return;
  const [row = 0, column = 0] = here;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-place="${row + step[0]}/${column + step[1]}"]`,
  );
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface CellProps extends HeatmapProps {
  row: CapacityHeat;
  at: number;
  place?: string;
  /** With the month's name above: where no column says it. */
  named?: boolean;
}

function HeatCell({ row, at, months, hrefOf, open, place, named }: CellProps) {
  const locale = useLocale();
  const [free, net, m] = [row.free[at] ?? 0, row.net[at] ?? 0, months[at]];
  if (m === undefined) return null;
  const state = tightnessOf(free, net);
  const was = row.was?.[at];
  const isOther = was !== undefined && Math.abs(was - free) >= 0.05;
  return (
    <Link
      href={hrefOf(row.key, m)}
      scroll={false}
      className={classes.cell}
      data-state={state}
      data-place={place}
      data-open={(open?.key === row.key && open.month === m) || undefined}
      data-strength={state === "short" ? Math.ceil(strengthOf(free, net) * 4) : undefined}
    >
      <span className={classes.hidden}>
        {row.label}, {showMonth(m)}: {freeWords(free, net, locale)}
        {isOther && `, before the scenario ${freeWords(was, net, locale)}`}
      </span>
      {named && <span aria-hidden>{showMonth(m)}</span>}
      {isOther && (
        <span aria-hidden className={classes.was}>
          {printFte(was, locale)}
        </span>
      )}
      <span aria-hidden>{state === "empty" ? nothing : printFte(free, locale)}</span>
      {state === "short" && <span aria-hidden>short</span>}
    </Link>
  );
}

const shownOnPhone = 4;

function Tightest(props: HeatmapProps & { row: CapacityHeat }) {
  const { row, months } = props;
  const locale = useLocale();
  const order = tightestFirst(row);
  const worst = order[0] ?? 0;
  const m = months[worst];
  return (
    <>
      <strong>{row.label}</strong>
      {m !== undefined && (
        <div>
          {showMonth(m)}: {freeWords(row.free[worst] ?? 0, row.net[worst] ?? 0, locale)}
        </div>
      )}
      <ul className={classes.months}>
        {order.slice(0, shownOnPhone).map((at) => (
          <li key={at}>
            <HeatCell {...props} at={at} named />
          </li>
        ))}
      </ul>
    </>
  );
}

const Legend = () => (
  <ul className={classes.legend}>
    <li>
      <span className={classes.cell} data-state="short" data-strength="3">
        −1.0
      </span>
      short: more work than people
    </li>
    <li>
      <span className={classes.cell} data-state="tight">
        +0.2
      </span>
      tight: less than a tenth is left
    </li>
    <li>
      <span className={classes.cell} data-state="free">
        +1.0
      </span>
      free
    </li>
  </ul>
);

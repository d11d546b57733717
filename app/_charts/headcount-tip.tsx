"use client";
import { showMonth } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { printNumber } from "../_parts/money";
import { type HeadcountFigures, headcountIn } from "./headcount-data";
import { isActual } from "./month-data";
import classes from "./tip.module.css";

interface HeadcountTipProps {
  figures: HeadcountFigures;
  at: number;
  /** Where the month begins, in pixels of the drawing's width. */
  left: number;
  width: number;
}

/** Who is there in a month, team by team: filled, and vacant behind a plus. */
export function HeadcountTip({ figures: { months, teams, lastClose }, at, left, width }: HeadcountTipProps) {
  const locale = useLocale();
  const m = months[at];
  if (m === undefined) return null;
  const print = (fte: number) => printNumber(fte, locale, 1);
  const said = (filled: number, vacant: number) =>
    vacant > 0 ? `${print(filled)} + ${print(vacant)} vacant` : print(filled);
  const there = teams.filter((team) => (team.filled[at] ?? 0) + (team.vacant[at] ?? 0) > 0);
  const total = headcountIn(teams, at);
  const side = left > width / 2 ? { right: width - left + 8 } : { left: left + 24 };
  return (
    <div className={classes.tip} style={{ position: "absolute", top: 24, pointerEvents: "none", ...side }}>
      <div className={classes.head}>
        <b>{showMonth(m)}</b>
        <span>{isActual(m, lastClose) ? "AC" : "PL"} · FTE</span>
      </div>
      <table>
        <tbody>
          {there.toReversed().map(({ id, name, colour, filled, vacant }) => (
            <tr key={id}>
              <th scope="row">
                <i style={{ background: colour }} /> {name}
              </th>
              <td>{said(filled[at] ?? 0, vacant[at] ?? 0)}</td>
            </tr>
          ))}
          <tr className={classes.sum}>
            <th scope="row">Total</th>
            <td>{said(total.filled, total.vacant)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

"use client";
import { monthAt } from "@/server/planning/month";
import { showDay, showMonth } from "../../../../_parts/dates";
import { useLocale } from "../../../../_parts/locale";
import { printExact, printShort } from "../../../../_parts/money";
import classes from "./sheet.module.css";
import type { Sheet } from "./words";

/** The whole next term with its steps, month by month; each month opens to its lines. */
export function Nothing({ sheet }: { sheet: Sheet }) {
  const locale = useLocale();
  const { doingNothing: next, currency, contract, row, options } = sheet;
  if (!next) {
    const leaving = row.due?.amount ?? null;
    if (contract.renewal === "open")
      return (
        <p>
          It goes on until somebody cancels it; a year costs {printShort(row.nextYear, currency, locale)}.
        </p>
      );
    if (leaving === null) return <p>It ends by itself: doing nothing costs nothing more.</p>;
    return (
      <p>
        It ends by itself, and {printShort(leaving, currency, locale)} a year leave the plan
        {options.length > 0 ? "; what follows must be decided" : ""}.
      </p>
    );
  }
  const months = next.amounts.map((amount, i) => ({ month: monthAt(next.first + i), amount }));
  return (
    <>
      <p>
        Without notice it renews from {showDay(next.from)} to {showDay(next.to)}:{" "}
        <strong>
          {next.total === null
            ? "no rate for its currency"
            : `${printExact(next.total, currency, locale)} ${currency}`}
        </strong>
        .
      </p>
      <div className={classes.months}>
        {months
          .filter(({ amount }) => amount !== 0)
          .map(({ month, amount }) => (
            <details key={month}>
              <summary>
                <span>{showMonth(month)}</span>
                <span className={classes.number}>{printExact(amount, currency, locale)}</span>
              </summary>
              <ul>
                {next.lines.map((line) => {
                  const own = line.amounts[month - line.first] ?? 0;
                  return own === 0 ? null : (
                    <li key={`${line.id}/${line.costCentre}`}>
                      <span>
                        {line.title} · {line.costCentre}
                      </span>
                      <span className={classes.number}>
                        {line.converted
                          ? printExact(own, currency, locale)
                          : `${printExact(own, line.currency, locale)} ${line.currency}, no rate`}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </details>
          ))}
      </div>
    </>
  );
}

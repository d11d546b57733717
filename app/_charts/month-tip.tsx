"use client";
import { showMonth } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { printExact } from "../_parts/money";
import { isActual, type MonthFigures, totalIn } from "./month-data";
import classes from "./tip.module.css";

/** What a month holds, exact, in the order of the stack. */
export function MonthTip({ figures, at }: { figures: MonthFigures; at: number }) {
  const locale = useLocale();
  const { months, series, lastClose, currency, budget, budgetName = "Budget", range, others = [] } = figures;
  const m = months[at];
  if (m === undefined) return null;
  const print = (amount: number | null | undefined) => printExact(amount ?? null, currency, locale);
  const there = series.filter(({ amounts }) => amounts[at] !== 0).toReversed();
  const planned = budget?.[at] ?? null;
  const one = range?.[at];
  return (
    <div className={classes.tip} role="status">
      <div className={classes.head}>
        <b>{showMonth(m)}</b>
        <span>
          {isActual(m, lastClose) ? "AC" : "FC"} · {currency}
        </span>
      </div>
      <table>
        <tbody>
          {there.map(({ id, name, colour, amounts }) => (
            <tr key={id}>
              <th scope="row">
                <i style={{ background: colour }} /> {name}
              </th>
              <td>{print(amounts[at])}</td>
            </tr>
          ))}
          {series.length > 1 && <Sum name="Total" text={print(totalIn(series, at))} />}
          {planned !== null && <Sum name={budgetName} text={print(planned)} />}
          {others.map((other) => (
            <Sum key={other.id} name={other.name} text={print(other.amounts[at])} />
          ))}
          {one && <Sum name="80 % range" text={`${print(one.lo80)} to ${print(one.hi80)}`} />}
        </tbody>
      </table>
    </div>
  );
}

function Sum({ name, text }: { name: string; text: string }) {
  return (
    <tr className={classes.sum}>
      <th scope="row">{name}</th>
      <td>{text}</td>
    </tr>
  );
}

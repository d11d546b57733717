"use client";
import { Button } from "@mantine/core";
import { monthAt } from "@/server/planning/month";
import { showDay, showSpan } from "../../../../_parts/dates";
import { useLocale } from "../../../../_parts/locale";
import { printExact, printNumber, printShort } from "../../../../_parts/money";
import { ScrollRegion } from "../../../../_parts/scroll-region";
import { Variance } from "../../../../_parts/variance";
import classes from "./sheet.module.css";
import { diesWords, type Option, optionName, type Sheet } from "./words";

interface OptionsProps {
  sheet: Sheet;
  chosen: Option | null;
  /** Null: the viewer may not decide. */
  onChoose: ((option: Option | null) => void) | null;
}

/** Every way it can go: until when, when it is over, what it costs, and what is paid twice. */
export function Options({ sheet, chosen, onChoose }: OptionsProps) {
  const locale = useLocale();
  const { options, from, months, currency, contract } = sheet;
  const base = options[0]?.total ?? null;
  const price = (text: string) => `${printNumber(Number(text), locale)} ${contract.currency}`;
  if (options.length === 0) return <p>Its dates are not known: nothing can be compared yet.</p>;
  return (
    <>
      <p className={classes.soft}>
        Money of {showSpan(from, monthAt(from + months - 1))} in {currency}. The first line is what happens if
        nobody does anything.
      </p>
      <ScrollRegion label="Options side by side" className={classes.scroll}>
        <table className={`${classes.table} ${classes.cards}`}>
          <caption className={classes.hidden}>
            Options with the day each dies, their end and their money
          </caption>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Dies on</th>
              <th scope="col">Over on</th>
              <th scope="col" className={classes.number}>
                Cost
              </th>
              <th scope="col">Against doing nothing</th>
              <th scope="col">Paid twice</th>
              {onChoose && (
                <th scope="col" className="no-print">
                  Choose
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={`${option.option}/${option.initiative ?? ""}`} aria-selected={option === chosen}>
                <th scope="row">{optionName(option, sheet, price)}</th>
                <td data-label="Dies on">{diesWords(option, sheet)}</td>
                <td data-label="Over on">
                  {option.option === "renegotiate" && option.total === null
                    ? "–"
                    : option.lastDay === null
                      ? "goes on"
                      : showDay(option.lastDay)}
                </td>
                <td
                  data-label="Cost"
                  className={classes.number}
                  title={option.total === null ? undefined : printExact(option.total, currency, locale)}
                >
                  {option.option === "renegotiate" && option.total === null
                    ? "set a target"
                    : printShort(option.total, currency, locale)}
                </td>
                <td data-label="Against doing nothing">
                  {option === options[0] || option.total === null || base === null ? (
                    "–"
                  ) : (
                    <Variance
                      difference={option.total - base}
                      base={base}
                      against="doing nothing"
                      currency={currency}
                    />
                  )}
                </td>
                <td data-label="Paid twice">
                  {option.overlap.months === 0
                    ? "–"
                    : `${option.overlap.months} ${option.overlap.months === 1 ? "month" : "months"}, ${printShort(option.overlap.amount, currency, locale)}`}
                </td>
                {onChoose && option.option === "nothing" && <td className="no-print" />}
                {onChoose && option.option !== "nothing" && (
                  <td className="no-print">
                    <Button
                      size="compact-xs"
                      variant={option === chosen ? "filled" : "default"}
                      aria-pressed={option === chosen}
                      aria-label={`Choose: ${optionName(option, sheet, price)}`}
                      onClick={() => onChoose(option === chosen ? null : option)}
                    >
                      Choose
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

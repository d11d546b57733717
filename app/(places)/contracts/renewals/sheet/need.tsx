"use client";
import Link from "next/link";
import { showMonth } from "../../../../_parts/dates";
import { useLocale } from "../../../../_parts/locale";
import { printNumber, printShort } from "../../../../_parts/money";
import { ScrollRegion } from "../../../../_parts/scroll-region";
import { StatusMark } from "../../../../_parts/status-mark";
import classes from "./sheet.module.css";
import { replacementWords, type Sheet } from "./words";

/** Seats paid for beside those that are needed, and what is to replace it. */
export function Need({ sheet }: { sheet: Sheet }) {
  return (
    <>
      <Seats sheet={sheet} />
      <h3>What replaces it</h3>
      <Replacing sheet={sheet} />
    </>
  );
}

function Seats({ sheet: { seats, seatPrice, contract, row } }: { sheet: Sheet }) {
  const locale = useLocale();
  if (!seats)
    return (
      <p className={classes.soft}>
        The contract counts no seats.{" "}
        <Link href={`/contracts/${encodeURIComponent(contract.id)}?edit=1`}>Type them</Link> to compare what
        is paid for with what is used.
      </p>
    );
  const n = (value: number | null) => printNumber(value, locale);
  const spared = seats.spare !== null && seatPrice !== null ? seats.spare * seatPrice : null;
  return (
    <>
      <p>
        {n(seats.contracted)} seats are paid for,{" "}
        {seats.used === null ? "nobody has said how many are used" : `${n(seats.used)} are used`}
        {seats.peak === null ? "." : `; the headcount plan needs ${n(seats.peak)} at most.`}
      </p>
      {seats.spare !== null && seats.spare > 0 && (
        <p>
          <StatusMark tone="warn">
            {n(seats.spare)} seats more than needed
            {spared === null ? "" : `, ${n(Math.round(spared))} ${contract.currency} a year`}
          </StatusMark>
        </p>
      )}
      {seats.unused !== null && seats.unused < 0 && (
        <p>
          <StatusMark tone="bad">{n(-seats.unused)} seats more are used than paid for</StatusMark>
        </p>
      )}
      <details>
        <summary>Month by month</summary>
        <ScrollRegion label={`Seats of ${row.title} by month`} className={classes.scroll}>
          <table className={classes.table}>
            <caption className={classes.hidden}>Seats needed by the headcount plan, by month</caption>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col" className={classes.number}>
                  Headcount (FTE)
                </th>
                <th scope="col" className={classes.number}>
                  Seats needed
                </th>
                <th scope="col" className={classes.number}>
                  Spare
                </th>
              </tr>
            </thead>
            <tbody>
              {seats.months.map(({ month, headcount, needed }) => (
                <tr key={month}>
                  <th scope="row">{showMonth(month)}</th>
                  <td className={classes.number}>{n(headcount)}</td>
                  <td className={classes.number}>{n(needed)}</td>
                  <td className={classes.number}>{needed === null ? "?" : n(seats.contracted - needed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p className={classes.soft}>
          Used today, one more for each who comes and one less for each who leaves.
        </p>
      </details>
    </>
  );
}

function Replacing({ sheet: { replacements, options, currency } }: { sheet: Sheet }) {
  const locale = useLocale();
  if (replacements.length === 0)
    return (
      <p className={classes.soft}>
        No initiative of the roadmap ends it, replaces it or is about its service.
      </p>
    );
  return (
    <ul className={classes.list}>
      {replacements.map((one) => {
        const overlap = options.find(({ initiative }) => initiative === one.initiative)?.overlap;
        return (
          <li key={one.initiative}>
            <Link href={`/roadmap/${encodeURIComponent(one.initiative)}`}>{one.title}</Link>:{" "}
            {replacementWords(one)}
            {overlap && overlap.months > 0
              ? `; ${overlap.months} months of overlap, ${printShort(overlap.amount, currency, locale)}`
              : ""}
          </li>
        );
      })}
    </ul>
  );
}

"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { showDay, showMonth } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { ScrollRegion } from "../../../_parts/scroll-region";
import { recordHref } from "../../records";
import { CheapestDate } from "./cheapest";
import classes from "./stranded.module.css";
import { type StrandedInitiative, whyWords } from "./words";

interface StrandedPartProps {
  found: StrandedInitiative;
  currency: string;
  /** Left out where the initiative's own page already says whose it is. */
  heading?: boolean;
}

/** One initiative: what runs on after it, what is lost before it, and when it would be cheapest. */
export function StrandedPart({ found, currency, heading = true }: StrandedPartProps) {
  const locale = useLocale();
  const [asked, ask] = useState(false);
  const { initiative, title, last, stranded, uncovered, amount } = found;
  return (
    <section aria-label={title}>
      {heading && (
        <h2 className={classes.heading}>
          <Link href={`/roadmap/${encodeURIComponent(initiative)}`}>{title}</Link>, done by {showMonth(last)}
          {amount > 0 && `: ${printShort(amount, currency, locale)} run on`}
        </h2>
      )}
      {stranded.length > 0 && (
        <ScrollRegion label={`What runs on after ${title}`} className={classes.scroll}>
          <table className={classes.table}>
            <caption className={classes.hidden}>What runs on after {title}</caption>
            <thead>
              <tr>
                <th scope="col">Runs on</th>
                <th scope="col">Why it is not needed</th>
                <th scope="col">To</th>
                <th scope="col" className={classes.number}>
                  Months
                </th>
                <th scope="col" className={classes.number}>
                  {currency}
                </th>
              </tr>
            </thead>
            <tbody>
              {stranded.map((one) => (
                <tr key={one.subject}>
                  <th scope="row">
                    <Named subject={one.subject} title={one.title} />
                  </th>
                  <td>{whyWords[one.why]}</td>
                  <td>{showMonth(one.until)}</td>
                  <td className={classes.number}>{one.months}</td>
                  <td className={classes.number}>{printExact(one.amount, currency, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {uncovered.length > 0 && (
        <ul className={classes.list}>
          {uncovered.map((one) => (
            <li key={one.subject}>
              <Named subject={one.subject} title={one.title} /> ends on {showDay(one.lost)}, {one.months}{" "}
              {one.months === 1 ? "month" : "months"} before its replacement is there
              {one.service === null ? "" : ` (${one.service})`}; bridging them costs{" "}
              {printShort(one.amount, currency, locale)}
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <CheapestDate initiative={initiative} />
      ) : (
        <Button mt="xs" size="compact-sm" variant="default" className="no-print" onClick={() => ask(true)}>
          Find the cheapest date
        </Button>
      )}
    </section>
  );
}

function Named({ subject, title }: { subject: string; title: string }) {
  const href = recordHref(subject);
  return href === null ? title : <Link href={href}>{title}</Link>;
}

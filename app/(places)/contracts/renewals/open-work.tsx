"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { showDay, showDistance } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printShort } from "../../../_parts/money";
import { Panel } from "../../../_parts/page";
import { StatusMark, type Tone } from "../../../_parts/status-mark";
import classes from "./renewals.module.css";
import { type RenewalsAnswer, sheetHref } from "./words";

/** What cannot wait: decided and not served, ends without successor, missed. Nothing where there is none. */
export function OpenWork({ answer }: { answer: RenewalsAnswer }) {
  const { unserved, missed, cards, today, currency } = answer;
  const locale = useLocale();
  const print = (amount: number | null) => printShort(amount, currency, locale);
  const leaving = cards.filter(
    ({ what, decision }) =>
      decision === null && (what === "ends-without-successor" || what === "exercise-by"),
  );
  return (
    <div className={classes.work}>
      <Work title="Decided and not served" count={unserved.length}>
        {unserved.map(({ contract, title, cancelBy, sendBy, isTooLate, lastDay, amount }) => (
          <Item key={contract} contract={contract} title={title} tone={isTooLate ? "bad" : "warn"}>
            {isTooLate
              ? `notice was not served in time${lastDay === null ? "" : `; it runs to ${showDay(lastDay)}`}`
              : cancelBy === null
                ? "serve notice: every day later is a day more"
                : `serve notice by ${showDay(cancelBy)}, ${showDistance(cancelBy, today)}${sendBy !== null && sendBy !== cancelBy ? `; send it by ${showDay(sendBy)}` : ""}`}
            {amount ? ` · ${print(amount)} if not` : ""}
          </Item>
        ))}
      </Work>
      <Work title="Ends without successor" count={leaving.length}>
        {leaving.map(({ contract, title, day, what, amount, termEnd }) => (
          <Item key={contract} contract={contract} title={title} tone="warn">
            {what === "exercise-by" ? `extend by ${showDay(day)}, or it ends` : `ends ${showDay(day)}`}
            {what === "exercise-by" && termEnd !== null ? ` on ${showDay(termEnd)}` : ""} · {print(amount)} a
            year leaves the plan
          </Item>
        ))}
      </Work>
      <Work title="Missed" count={missed.length}>
        {missed.map(({ contract, title, cancelBy, renewedTo, amount }) => (
          <Item key={contract} contract={contract} title={title} tone="bad">
            missed {showDay(cancelBy)}, renewed to {showDay(renewedTo)}, cost {print(amount)}
          </Item>
        ))}
      </Work>
    </div>
  );
}

function Work({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Panel title={title} aside={String(count)}>
      <ul className={classes.items}>{children}</ul>
    </Panel>
  );
}

interface ItemProps {
  contract: string;
  title: string;
  tone: Tone;
  children: ReactNode;
}

const Item = ({ contract, title, tone, children }: ItemProps) => (
  <li>
    <Link href={sheetHref(contract)}>{title}</Link>
    <StatusMark tone={tone}>{children}</StatusMark>
  </li>
);

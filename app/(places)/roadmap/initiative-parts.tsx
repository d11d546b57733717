"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Decimal } from "@/server/planning/decimal";
import { monthAt } from "@/server/planning/month";
import { writeAmount } from "../../_parts/amount-text";
import { showMonth, showSpan } from "../../_parts/dates";
import { Facts } from "../../_parts/detail-panel";
import { useLocale } from "../../_parts/locale";
import { StatusMark } from "../../_parts/status-mark";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { useWhenWords } from "../editing/when-words";
import { recordHref } from "../records";
import { useView } from "../use-view";
import classes from "./roadmap.module.css";
import { actionWords, type InitiativeAnswer, type InitiativeRow } from "./words";

interface PartProps {
  answer: InitiativeAnswer;
}

/** When, at what price, who pays: as it was typed. */
export function InitiativeFacts({ answer: { initiative } }: PartProps) {
  const locale = useLocale();
  const whenWords = useWhenWords();
  const { centres, categories } = useCostChoices();
  const named = (records: typeof centres, id: string) => records.find((one) => one.id === id)?.name ?? id;
  const amount = (value: Decimal) =>
    Number(value) === 0 ? null : `${writeAmount(value, locale)} ${initiative.currency}`;
  const { oneOffSteps, nature, usefulLifeMonths, durationMonths } = initiative;
  const capital = `capital, ${usefulLifeMonths === null ? "useful life unknown" : `depreciates over ${usefulLifeMonths} months`}`;
  return (
    <Facts
      facts={[
        ["Begins", whenWords(initiative.start)],
        ["Lasts", `${durationMonths} ${durationMonths === 1 ? "month" : "months"}`],
        [
          "One-off cost",
          oneOffSteps.length
            ? `in ${oneOffSteps.length} ${oneOffSteps.length === 1 ? "month" : "months"}, each its own amount`
            : amount(initiative.oneOff),
        ],
        ["It is", nature === "capex" ? capital : "an expense"],
        ["Run cost a month", amount(initiative.runPerMonth)],
        ["Savings a month", amount(initiative.savingsPerMonth)],
        ["Cost centre", named(centres, initiative.costCentre)],
        ["Category", named(categories, initiative.category)],
        ["Owner", initiative.owner],
        ["Service", initiative.service],
      ]}
    />
  );
}

/** What its benefits change, each with the way to it, and what nobody has booked. */
export function Effects({ answer: { effects, row } }: PartProps) {
  const from =
    row.last === null ? "" : ` from ${showMonth(monthAt(row.last + 1))}, or its earliest end after that`;
  return (
    <>
      <h3>What it ends or scales</h3>
      {effects.length === 0 && !row.notBooked && <p>It changes no other row of the plan.</p>}
      <ul className={classes.items}>
        {effects.map(({ action, target, title, remainingPct, subject }) => {
          const href = subject === null ? null : recordHref(subject);
          return (
            <li key={`${action}/${target}`}>
              {actionWords[action]} {href ? <Link href={href}>{title}</Link> : title}
              {action === "scale-series" && ` to ${remainingPct ?? "?"} %`}
              <span className={classes.soft}>{row.counted ? from : ", once it is in the plan"}</span>
              {subject === null && <StatusMark tone="bad">it does not exist</StatusMark>}
            </li>
          );
        })}
      </ul>
      {row.notBooked && (
        <p>
          <StatusMark tone="warn">
            Its typed savings are not booked: they point at no row that costs less by them.
          </StatusMark>
        </p>
      )}
    </>
  );
}

/** What it waits for, and what waits for it. */
export function Dependencies({ answer: { row } }: PartProps) {
  const { view } = useView();
  const { data } = useQuery(useTRPC().budget.roadmap.queryOptions({ view }));
  const all = data?.initiatives ?? [];
  const before = row.dependsOn.map((id) => ({ id, row: all.find((one) => one.id === id) ?? null }));
  const after = all.filter(({ dependsOn }) => dependsOn.includes(row.id));
  return (
    <>
      <h3>Depends on</h3>
      {before.length === 0 && <p>Nothing.</p>}
      <ul className={classes.items}>
        {before.map((one) => (
          <li key={one.id}>
            {one.row ? <InitiativeLink row={one.row} /> : one.id}{" "}
            {data && !one.row && <StatusMark tone="bad">it does not exist</StatusMark>}
            {one.row && row.first !== null && (one.row.last ?? 0) >= row.first && (
              <StatusMark tone="warn">ends after this one begins</StatusMark>
            )}
          </li>
        ))}
      </ul>
      {after.length > 0 && (
        <>
          <h3>Waits for it</h3>
          <ul className={classes.items}>
            {after.map((one) => (
              <li key={one.id}>
                <InitiativeLink row={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function InitiativeLink({ row }: { row: InitiativeRow }) {
  return (
    <>
      <Link href={`/roadmap/${encodeURIComponent(row.id)}`}>{row.title || row.id}</Link>{" "}
      <span className={classes.soft}>
        {row.first === null || row.last === null ? "no date" : showSpan(row.first, row.last)}
      </span>
    </>
  );
}

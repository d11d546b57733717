"use client";
import { printDay } from "@/server/planning/day";
import { writeAmount } from "../../../_parts/amount-text";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { printNumber } from "../../../_parts/money";
import classes from "../team.module.css";
import { type RateCardRow, stateWords, unitWords } from "./words";

const dayColumn = (id: "validFrom" | "validTo", title: string): Column<RateCardRow> => ({
  id,
  title,
  value: (row) => (row[id] === null ? null : printDay(row[id])),
  show: (row) => <span className={classes.day}>{row[id] === null ? "–" : showDay(row[id])}</span>,
  spare: true,
});

/** What vendors ask for roles, with what a day comes to where they charge by the hour. */
export const rateCardColumns = (locale: string): readonly Column<RateCardRow>[] => [
  { id: "role", title: "Role", value: (row) => row.role, choice: true },
  { id: "level", title: "Level", value: (row) => row.level, choice: true },
  { id: "vendor", title: "Vendor", value: (row) => row.vendorName, choice: true },
  {
    id: "rate",
    title: "Rate",
    number: true,
    value: (row) => Number(row.rate),
    show: (row) => (
      <>
        {writeAmount(row.rate, locale)} {unitWords[row.unit]}
      </>
    ),
    spare: true,
  },
  {
    id: "day",
    title: "A day",
    number: true,
    value: (row) => Number(row.dayRate),
    show: (row) => printNumber(Number(row.dayRate), locale, 2),
  },
  { id: "currency", title: "Currency", value: (row) => row.currency, choice: true },
  {
    id: "years",
    title: "Years",
    number: true,
    value: (row) => (row.minYears === null ? null : Number(row.minYears)),
    spare: true,
  },
  { id: "education", title: "Education", value: (row) => row.education, choice: true, spare: true },
  dayColumn("validFrom", "From"),
  dayColumn("validTo", "To"),
  { id: "contract", title: "Contract", value: (row) => row.contractTitle, spare: true },
  { id: "state", title: "State", value: (row) => stateWords[row.state], choice: true, spare: true },
];

/** Said where there is none. */
export const NoRates = () => (
  <EmptyState
    title="No rate cards yet"
    template={<a href="/api/imports/template/rate-cards">Template of rate cards (CSV)</a>}
  >
    What vendors ask for an hour or a day of a role belongs here, from their price lists. What one pays a
    contractor stays with the position.
  </EmptyState>
);

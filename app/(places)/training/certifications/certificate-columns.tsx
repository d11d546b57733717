"use client";
import { monthOf, printDay } from "@/server/planning/day";
import { parseMonth, printMonth } from "@/server/planning/month";
import type { Column } from "../../../_parts/column";
import { showDay, showMonth } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { StatusMark } from "../../../_parts/status-mark";
import classes from "../training.module.css";
import { type CertificateRow, daysWords, statusTones, statusWords, whenWord } from "./words";

const creditsOf = ({ credits }: CertificateRow): string | null =>
  credits && `${credits.earned} of ${credits.needed} ${credits.unit}`;

/** What people hold and how long it is still valid; what has expired stands in red. */
export const certificateColumns: readonly Column<CertificateRow>[] = [
  { id: "person", title: "Person", value: (row) => row.personName },
  { id: "certification", title: "Certification", value: (row) => row.certificationName, choice: true },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  {
    id: "status",
    title: "Status",
    value: (row) => statusWords[row.status],
    show: (row) => <StatusMark tone={statusTones[row.status]}>{statusWords[row.status]}</StatusMark>,
    choice: true,
  },
  {
    id: "last",
    title: "Last valid day",
    value: (row) => (row.lastDay === null ? null : printDay(row.lastDay)),
    show: (row) => <span className={classes.day}>{row.lastDay === null ? "–" : showDay(row.lastDay)}</span>,
  },
  {
    id: "days",
    title: "Days left",
    number: true,
    value: (row) => row.daysLeft,
    show: (row) => (
      <span className={row.status === "expired" || row.status === "grace" ? classes.bad : undefined}>
        {daysWords(row.daysLeft)}
      </span>
    ),
  },
  { id: "when", title: "Expires", value: whenWord, choice: true, spare: true },
  {
    id: "month",
    title: "Month",
    value: (row) => (row.lastDay === null ? null : printMonth(monthOf(row.lastDay))),
    show: (row) =>
      row.lastDay === null ? "–" : <span className={classes.day}>{showMonth(monthOf(row.lastDay))}</span>,
    choice: true,
    choiceWord: (text) => {
      const month = parseMonth(text);
      return month === null ? text : showMonth(month);
    },
    spare: true,
  },
  { id: "credits", title: "Credits", value: creditsOf, spare: true },
  {
    id: "planned",
    title: "Renewal planned",
    value: (row) => (row.renewalPlanned === null ? null : printDay(row.renewalPlanned)),
    show: (row) => (
      <span className={classes.day}>{row.renewalPlanned === null ? "–" : showDay(row.renewalPlanned)}</span>
    ),
    spare: true,
  },
  { id: "issuer", title: "Issuer", value: (row) => row.issuer, choice: true, spare: true },
  { id: "number", title: "Number", value: (row) => row.number, spare: true },
];

/** Said where there is none. */
export const NoCertificates = () => (
  <EmptyState
    title="No certificates yet"
    template={<a href="/api/imports/template/certificates">Template of certificates (CSV)</a>}
    action={<a href="/training/catalogue">Begin with the catalogue of certifications</a>}
  >
    Who holds which certificate since when belongs here. Then expiries are told 90, 60, 30 and 7 days before,
    and requirements show when they fall short.
  </EmptyState>
);

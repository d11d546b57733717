"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { printDay } from "@/server/planning/day";
import { lastMonth, monthsOf } from "@/server/planning/horizon";
import { printMinor } from "@/server/planning/money";
import { printMonth } from "@/server/planning/month";
import { CoverageMonths } from "../../../_charts/coverage-months";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay, showMonth, showSpan } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { Panel } from "../../../_parts/page";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useHere, useMay } from "../../organisation";
import classes from "../training.module.css";
import { TrainingTabs } from "../training-tabs";
import {
  finding,
  type RenewalRow,
  type RequirementRow,
  type RequirementsAnswer,
  stateOf,
  subjectWords,
} from "./words";

const base = "/training/requirements";
const hrefOf = (id: string): string => `${base}/${encodeURIComponent(id)}`;

const columns = (
  locale: string,
  { currency, today }: Pick<RequirementsAnswer, "currency" | "today">,
): readonly Column<RequirementRow>[] => [
  { id: "subject", title: "Required by", value: (row) => row.subjectName },
  {
    id: "kind",
    title: "Kind",
    value: (row) => subjectWords.get(row.subject) ?? row.subject,
    choice: true,
    spare: true,
  },
  { id: "what", title: "Certification or skill", value: (row) => row.whatName, choice: true },
  { id: "needed", title: "Needed", number: true, value: (row) => row.holders },
  { id: "held", title: "Held now", number: true, value: (row) => row.months[0]?.held ?? null },
  {
    id: "state",
    title: "Cover",
    value: (row) => stateOf(row, today),
    show: (row) => (
      <StatusMark tone={row.shortFrom === null ? "good" : row.shortFromPlanned === null ? "warn" : "bad"}>
        {stateOf(row, today)}
      </StatusMark>
    ),
  },
  {
    id: "from",
    title: "Short from",
    value: (row) => (row.shortFrom === null ? null : printDay(row.shortFrom)),
    show: (row) => (
      <span className={classes.day}>{row.shortFrom === null ? "–" : showDay(row.shortFrom)}</span>
    ),
    spare: true,
  },
  {
    id: "risk",
    title: "At risk",
    unit: currency,
    number: true,
    value: (row) => (row.risk === null ? null : Number(printMinor(row.risk, currency))),
    show: (row) => (row.risk === null ? "–" : printExact(row.risk, currency, locale)),
  },
];

/** All requirements with their cover by month and what to renew first, the open one beside the list. */
export function RequirementPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const mayAdd = useMay("edit-people");
  const { currency } = useHere();
  const { data, error } = useQuery(useTRPC().budget.requirements.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="requirement"
      plural="requirements"
      tabs={<TrainingTabs />}
      rows={data?.rows}
      error={error}
      columns={columns(locale, data ?? { currency, today: 0 as RequirementsAnswer["today"] })}
      usual={{ column: "from", descending: false }}
      finding={(rows) => finding(rows, (amount) => printShort(amount, currency, locale))}
      mayAdd={mayAdd}
      closeFirst="Requirements are"
      above={data && data.rows.length > 0 && <Above answer={data} />}
      empty={
        <EmptyState
          title="No requirements yet"
          template={<a href="/api/imports/template/requirements">Template of requirements (CSV)</a>}
        >
          A role, team, service, contract or obligation that needs so many holders of a certification or skill
          belongs here. Then you see in which month cover falls below that, and the money with it.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}

function Above({ answer }: { answer: RequirementsAnswer }) {
  const { name } = useHere();
  const { horizon, rows, renewals } = answer;
  return (
    <>
      <Panel>
        <CoverageMonths
          title={{
            who: name,
            what: "fewest holders in each month against what is needed",
            period: showSpan(horizon.from, lastMonth(horizon)),
          }}
          months={monthsOf(horizon)}
          rows={rows.map((row) => ({
            id: row.id,
            name: `${row.subjectName}: ${row.holders} × ${row.whatName}`,
            href: hrefOf(row.id),
            months: row.months,
          }))}
        />
      </Panel>
      {renewals.length > 0 && (
        <Panel title="Renew these first" aside="by the month of the shortfall, then the money at risk">
          <Renewals answer={answer} />
        </Panel>
      )}
    </>
  );
}

function Renewals({ answer: { renewals, currency } }: { answer: RequirementsAnswer }) {
  const locale = useLocale();
  const money = (amount: number | null) => (amount === null ? "?" : printExact(amount, currency, locale));
  const shown: Column<RenewalRow>[] = [
    { id: "who", title: "Certificate", value: (row) => `${row.personName}, ${row.certificationName}` },
    {
      id: "last",
      title: "Last valid day",
      value: (row) => printDay(row.lastDay),
      show: (row) => showDay(row.lastDay),
    },
    {
      id: "month",
      title: "Falls short in",
      value: (row) => printMonth(row.month),
      show: (row) => showMonth(row.month),
    },
    { id: "for", title: "Required by", value: (row) => row.requirementNames.join(", ") },
    {
      id: "risk",
      title: "At risk",
      unit: currency,
      number: true,
      value: (row) => row.amountAtRisk,
      show: (row) => (row.amountAtRisk === null ? "–" : money(row.amountAtRisk)),
    },
    {
      id: "fee",
      title: "Fee",
      unit: currency,
      number: true,
      value: (row) => row.fee,
      show: (row) => money(row.fee),
    },
  ];
  return (
    <>
      <DataTable
        caption="Certificates to renew first"
        columns={shown}
        rows={renewals}
        rowKey={(row) => row.certificate}
        href={(row) => `/training/certifications/${encodeURIComponent(row.certificate)}`}
      />
      <p>
        <Link href="/training/plan">Plan them with their dates and cost</Link>
      </p>
    </>
  );
}

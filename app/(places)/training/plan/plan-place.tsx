"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { printDay } from "@/server/planning/day";
import { printMinor } from "@/server/planning/money";
import { useAddress } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useMayTeams } from "../training-choices";
import classes from "../training.module.css";
import { TrainingTabs } from "../training-tabs";
import { PlanEffect } from "./plan-effect";
import { finding, fitWord, type ProposalRow, reasonWords } from "./words";

const columns = (locale: string, currency: string): readonly Column<ProposalRow>[] => [
  { id: "title", title: "What", value: (row) => row.title },
  { id: "person", title: "Who", value: (row) => row.personName },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true, spare: true },
  { id: "reason", title: "Why", value: (row) => reasonWords[row.reason], choice: true },
  {
    id: "date",
    title: "When",
    value: (row) => printDay(row.date),
    show: (row) => <span className={classes.day}>{showDay(row.date)}</span>,
  },
  {
    id: "by",
    title: "At the latest",
    value: (row) => (row.by === null ? null : printDay(row.by)),
    show: (row) => <span className={classes.day}>{row.by === null ? "–" : showDay(row.by)}</span>,
    spare: true,
  },
  {
    id: "cost",
    title: "Cost",
    unit: currency,
    number: true,
    value: (row) => (row.cost === null ? null : Number(printMinor(row.cost, currency))),
    show: (row) => printExact(row.cost, currency, locale),
  },
  {
    id: "fits",
    title: "Budget",
    value: fitWord,
    show: (row) => (
      <StatusMark tone={row.fits === null ? "plain" : row.fits ? "good" : "bad"}>{fitWord(row)}</StatusMark>
    ),
    choice: true,
  },
];

/** What people should learn, cheapest first: choose, see what it does to the plan, and take it over. */
export function TrainingPlanPlace() {
  const locale = useLocale();
  const { name, currency, role } = useHere();
  const { address, set } = useAddress();
  const may = useMayTeams();
  const { data, error } = useQuery(useTRPC().budget.trainingPlan.queryOptions());
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  if (error) return <ErrorState happened="The plan could not be made" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="proposals" />;
  const usual = role === "lead" && data.ownTeams.length > 0 ? "own" : "all";
  const asked = address.get("whose");
  const whose = asked === "own" || asked === "all" ? asked : usual;
  const rows = data.rows.filter(({ team }) => whose === "all" || data.ownTeams.includes(team));
  const mine = rows.filter(({ team, cost }) => cost !== null && may([team], data.ownTeams));
  const fitting = mine.filter(({ fits }) => fits === true);
  const kept = new Set([...chosen].filter((id) => mine.some((row) => row.id === id)));
  return (
    <>
      <PageHeader
        back={<TrainingTabs />}
        finding={finding(rows, (amount) => printShort(amount, currency, locale))}
        title={[name, "training plan: cheapest first, before it is too late, within the budgets left"]}
        actions={
          <>
            {data.ownTeams.length > 0 && (
              <SegmentedControl
                size="xs"
                aria-label="Whose training"
                value={whose}
                onChange={(next) => set({ whose: next === usual ? null : next, page: null })}
                data={[
                  { value: "own", label: "My people" },
                  { value: "all", label: "Everybody" },
                ]}
              />
            )}
            {fitting.length > 0 && (
              <Button variant="default" onClick={() => choose(new Set(fitting.map(({ id }) => id)))}>
                Choose what fits ({fitting.length})
              </Button>
            )}
          </>
        }
      />
      {kept.size > 0 && <PlanEffect ids={[...kept]} onDone={() => choose(new Set())} />}
      <Panel>
        <RecordList
          noun="proposals"
          caption="What people should learn"
          columns={columns(locale, currency)}
          rows={rows}
          rowKey={(row) => row.id}
          chosen={mine.length > 0 ? { keys: kept, choose } : undefined}
          empty={
            <EmptyState title="Nothing is lacking">
              Certificates that expire, skills and certifications that roles ask for, and mandatory courses
              are proposed here as soon as somebody lacks them.
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}

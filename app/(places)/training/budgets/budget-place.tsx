"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printMinor } from "@/server/planning/money";
import type { Column } from "../../../_parts/column";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { Panel } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useHere, useMay } from "../../organisation";
import { TrainingTabs } from "../training-tabs";
import classes from "../training.module.css";
import { BurnUp } from "./burn-up";
import { type BudgetRow, finding } from "./words";

const columns = (locale: string, currency: string): readonly Column<BudgetRow>[] => {
  const money = (id: "amount" | "taken" | "planned" | "left", title: string): Column<BudgetRow> => ({
    id,
    title,
    unit: currency,
    number: true,
    value: (row) => (row[id] === null ? null : Number(printMinor(row[id], currency))),
    show: (row) => (
      <span className={id === "left" && (row.left ?? 0) < 0 ? classes.bad : undefined}>
        {printExact(row[id], currency, locale)}
      </span>
    ),
  });
  return [
    { id: "name", title: "Team or person", value: (row) => row.name },
    { id: "year", title: "Year", value: (row) => row.yearName, choice: true },
    money("amount", "Budget"),
    money("taken", "Taken"),
    money("planned", "Planned"),
    money("left", "Left"),
  ];
};

/** All training budgets, used and left, with this year's use month by month; the open one beside the list. */
export function TrainingBudgetPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { currency } = useHere();
  const mayAdd = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().budget.courses.queryOptions());
  const thisYear = data?.budgets.filter(({ year }) => year === data.thisYear) ?? [];
  return (
    <RegisterPlace
      base="/training/budgets"
      word="training budget"
      plural="training budgets"
      tabs={<TrainingTabs />}
      rows={data?.budgets}
      error={error}
      columns={columns(locale, currency)}
      usual={{ column: "left", descending: false }}
      finding={(rows) => finding(rows, (amount) => printShort(amount, currency, locale))}
      mayAdd={mayAdd}
      closeFirst="Training budgets are"
      above={
        thisYear.length > 0 && (
          <Panel>
            <BurnUp rows={thisYear} currency={currency} who="All teams" />
          </Panel>
        )
      }
      empty={
        <EmptyState
          title="No training budgets yet"
          template={<a href="/api/imports/template/training-budgets">Template of training budgets (CSV)</a>}
        >
          What a team or a person may spend on learning in a fiscal year belongs here. Courses count against
          it, and the training plan stays within what is left.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}

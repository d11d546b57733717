"use client";
import { Button, Checkbox, Group, NativeSelect, SegmentedControl } from "@mantine/core";
import { IconDownload, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printPct, printShort } from "../../_parts/money";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { dimensionNames, rowDimensions } from "../row-dimensions";
import { type Asked, measureNames, measures, readAsked, tableQuestion } from "./asked";
import { BudgetChart } from "./budget-chart";
import { BudgetTable } from "./budget-table";
import { CellDetail } from "./cell-detail";
import { spansOf, sumIn } from "./columns";
import { useDownload } from "./download";

/** Months × rows of the organisation's money; every number opens to its lines, every line to its arithmetic. */
export function BudgetPlace() {
  const trpc = useTRPC();
  const here = useHere();
  const { view, year, address } = useView();
  const asked = readAsked(address, year ?? here.currentYear);
  const question = tableQuestion(asked, view);
  const { data, error } = useQuery({
    ...trpc.budget.table.queryOptions(question),
    placeholderData: (before) => before,
  });
  const budget = useQuery(trpc.budget.table.queryOptions({ ...question, measure: "budget" }));
  const locale = useLocale();
  if (error && !data) return <ErrorState happened="The budget could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={14} what="budget" />;
  const first = year ?? here.currentYear;
  const spans = spansOf(data.from, asked.months, asked.open, data.lastClose, here);
  const inYear = spans.find((span) => span.isYear && span.year === first);
  const [amount, base] = [
    inYear ? sumIn(data.totals, inYear) : 0,
    inYear && budget.data ? sumIn(budget.data.totals, inYear) : 0,
  ];
  const compared =
    base !== 0 && asked.measure !== "budget"
      ? `, ${printPct((amount - base) / Math.abs(base), locale, true)} against budget`
      : "";
  return (
    <>
      <PageHeader
        finding={`${fiscalYearLabel(first, here)}: ${printShort(amount, data.currency, locale)}${compared}`}
        title={[
          here.name,
          measureNames[asked.measure],
          view === "cash" ? "cash" : "P&L",
          `by ${dimensionNames[asked.by].toLowerCase()}`,
          data.incomplete ? "incomplete: see data issues" : null,
        ]}
      />
      <Controls asked={asked} />
      {data.count === 0 && !budget.data?.count ? (
        <EmptyState
          title="No amounts in these years"
          action={
            <Button component={Link} href="/imports">
              Import a file
            </Button>
          }
          template={<a href="/api/imports/template/budget">Template of a budget (CSV)</a>}
        >
          Months of contracts, costs, positions, initiatives and the ledger stand here side by side. Choose
          another year or fewer filters, or import what is missing.
        </EmptyState>
      ) : (
        <>
          <Panel>
            <BudgetChart table={data} budget={budget.data ?? null} asked={asked} />
          </Panel>
          <Panel>
            <BudgetTable
              table={data}
              budget={asked.measure === "budget" ? null : (budget.data ?? null)}
              spans={spans}
              chosen={first}
              by={asked.by}
            />
          </Panel>
        </>
      )}
      <CellDetail asked={asked} spans={spans} />
    </>
  );
}

function Controls({ asked }: { asked: Asked }) {
  const { address, set, view } = useView();
  const download = useDownload(asked, view);
  const narrowed = Object.entries(asked.filters);
  return (
    <Group gap="xs" mb="sm">
      <NativeSelect
        size="xs"
        aria-label="Which numbers"
        value={asked.measure}
        onChange={({ currentTarget }) =>
          set({ measure: currentTarget.value === "forecast" ? null : currentTarget.value, cell: null })
        }
        data={measures.map((value) => ({ value, label: measureNames[value] }))}
      />
      <SegmentedControl
        size="xs"
        aria-label="Rows by"
        visibleFrom="md"
        value={asked.by}
        onChange={(value) => set({ by: value === "category" ? null : value, cell: null })}
        data={rowDimensions.map((value) => ({ value, label: dimensionNames[value] }))}
      />
      <NativeSelect
        size="xs"
        aria-label="Rows by"
        hiddenFrom="md"
        value={asked.by}
        onChange={({ currentTarget }) => set({ by: currentTarget.value, cell: null })}
        data={rowDimensions.map((value) => ({ value, label: dimensionNames[value] }))}
      />
      <Checkbox
        size="xs"
        label="CAPEX only"
        checked={asked.capital}
        onChange={({ currentTarget }) => set({ capital: currentTarget.checked ? "1" : null, cell: null })}
      />
      {narrowed.map(([dimension, values]) => (
        <Button
          key={dimension}
          size="compact-xs"
          variant="light"
          rightSection={<IconX size={12} />}
          onClick={() => set({ [dimension]: null })}
          aria-label={`Show all again, not only ${values?.join(", ") || "none"}`}
        >
          {address.get(dimension)}
        </Button>
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconDownload size={14} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        CSV
      </Button>
    </Group>
  );
}

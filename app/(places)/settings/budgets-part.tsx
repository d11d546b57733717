"use client";
import { Button, Group } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment, showSpan } from "../../_parts/dates";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { askIrreversible } from "../../_parts/irreversible";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { PageHeader, Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { exactAmount } from "../exact-amount";
import { useHere, useMay } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { Fault } from "./faults";
import { useSaid } from "./use-said";

type Version = Outputs["ledger"]["budgets"][number];

/** Budget versions: which are approved, and what the others add up to. */
export function BudgetsPart() {
  const here = useHere();
  const locale = useLocale();
  const may = useMay("close");
  const { data, error } = useQuery(useTRPC().ledger.budgets.queryOptions());
  const { acts, failed } = useBudgetActs();
  if (error) return <ErrorState happened="The budgets could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="budgets" />;
  const open = data.filter(({ approved }) => !approved).length;
  return (
    <>
      <PageHeader
        finding={findingOf(data.length, open)}
        title={[
          here.name,
          "budget versions",
          "an approved one never changes",
          may ? null : "read only for your role",
        ]}
      />
      {may && <CloseFirst what="Budgets are" />}
      {data.length === 0 ? (
        <NoBudgets />
      ) : (
        <Panel>
          <DataTable
            caption="Budget versions, newest first"
            columns={[...columnsIn(locale), ...(may ? [actsColumn(acts)] : [])]}
            rows={data}
            rowKey={({ version }) => version}
          />
          <Fault error={failed} />
        </Panel>
      )}
    </>
  );
}

function findingOf(all: number, open: number): string {
  if (all === 0) return "There is no budget yet to compare with";
  if (open === 0) return `${all} budget ${all === 1 ? "version is" : "versions are"} approved and locked`;
  return `${open} of ${all} budget versions ${open === 1 ? "waits" : "wait"} for approval`;
}

const columnsIn = (locale: string): Column<Version>[] => [
  { id: "version", title: "Version", value: ({ version }) => version },
  {
    id: "months",
    title: "Months",
    value: ({ first }) => first,
    show: ({ first, last }) => (first === null || last === null ? "–" : showSpan(first, last)),
  },
  {
    id: "amounts",
    title: "Amounts",
    number: true,
    value: ({ amounts }) => amounts,
    show: ({ amounts }) => printNumber(amounts, locale),
  },
  {
    id: "totals",
    title: "Adds up to",
    number: true,
    value: ({ totals }) => totals.map(({ amount }) => amount).join(" "),
    show: ({ totals }) =>
      totals
        .map(({ currency, amount }) => `${exactAmount(amount, currency, locale)} ${currency}`)
        .join(", ") || "–",
  },
  {
    id: "state",
    title: "State",
    value: ({ approved }) => (approved ? "approved" : "open"),
    show: ({ approved, approvedAt, approvedBy }) =>
      approved ? (
        <StatusMark tone="good">
          approved{approvedBy && ` by ${approvedBy}`}
          {approvedAt && `, ${showMoment(approvedAt)}`}
        </StatusMark>
      ) : (
        <StatusMark tone="warn">open</StatusMark>
      ),
  },
];

interface Acts {
  readonly approve: (version: string) => void;
  readonly remove: (version: string) => void;
}

const actsColumn = ({ approve, remove }: Acts): Column<Version> => ({
  id: "acts",
  title: "To do",
  value: () => null,
  show: ({ version, approved }) =>
    approved ? (
      "–"
    ) : (
      <Group gap={6} wrap="nowrap">
        <Button size="compact-xs" onClick={() => approve(version)} aria-label={`Approve ${version}`}>
          Approve
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => remove(version)}
          aria-label={`Remove ${version}`}
        >
          Remove
        </Button>
      </Group>
    ),
});

/** Approving and removing: neither can be taken back, so both ask. */
function useBudgetActs() {
  const trpc = useTRPC();
  const said = useSaid();
  const approve = useMutation(
    trpc.ledger.approveBudget.mutationOptions({
      onSuccess: (_, { version }) => said(`${version} is approved and locked.`),
    }),
  );
  const remove = useMutation(
    trpc.ledger.removeBudget.mutationOptions({
      onSuccess: (_, { version }) => said(`${version} is removed.`),
    }),
  );
  const acts: Acts = {
    approve: (version) =>
      askIrreversible({
        title: `Approve ${version}?`,
        consequence:
          "Its amounts and the exchange rates of this moment are locked and never change any more.",
        act: "Approve and lock it",
        onConfirm: () => approve.mutate({ version }),
      }),
    remove: (version) =>
      askIrreversible({
        title: `Remove ${version}?`,
        consequence: "All its amounts go. The file it came from can be imported again.",
        act: "Remove it",
        onConfirm: () => remove.mutate({ version }),
      }),
  };
  return { acts, failed: approve.error ?? remove.error };
}

const NoBudgets = () => (
  <EmptyState
    title="No budget yet"
    template={<a href="/api/imports/template/budget">Template of a budget (CSV)</a>}
    action={
      <Button component={Link} href="/imports">
        Import a budget
      </Button>
    }
  >
    A budget is a plan that was approved. Import the amounts of one, approve it here, and every place compares
    with it.
  </EmptyState>
);

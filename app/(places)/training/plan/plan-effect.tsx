"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { DataTable } from "../../../_parts/data-table";
import { showMonth } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { Panel } from "../../../_parts/page";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useScenario } from "../../scenario-context";
import classes from "../training.module.css";
import type { Effect } from "./words";

type MonthRow = Effect["months"][number];

/** What the chosen proposals do to the plan, month by month, before they are taken over. */
export function PlanEffect({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { data, error } = useQuery(useTRPC().budget.trainingPlanEffect.queryOptions({ ids: [...ids] }));
  const locale = useLocale();
  if (error) return <Panel title="What this does to the plan">{error.message}</Panel>;
  if (!data) return <Panel title="What this does to the plan">Computing …</Panel>;
  const months = data.months.filter(({ amount }) => amount !== 0);
  return (
    <Panel title={`${ids.length} chosen: ${printShort(data.total, data.currency, locale)} more in the plan`}>
      {months.length > 0 && (
        <DataTable
          caption="What this adds to the plan, by month"
          columns={[
            { id: "month", title: "Month", value: (row: MonthRow) => showMonth(row.month) },
            {
              id: "amount",
              title: "More",
              unit: data.currency,
              number: true,
              value: (row: MonthRow) => row.amount,
              show: (row: MonthRow) => printExact(row.amount, data.currency, locale),
            },
          ]}
          rows={months}
          rowKey={(row) => String(row.month)}
        />
      )}
      {data.issues.map((text) => (
        <p key={text} className={classes.soft}>
          {text}
        </p>
      ))}
      <TakeOver effect={data} onDone={onDone} />
    </Panel>
  );
}

function TakeOver({ effect, onDone }: { effect: Effect; onDone: () => void }) {
  const client = useTRPCClient();
  const { open } = useScenario();
  const refresh = useRefresh("trainings");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.trainings.createAll.mutate({ trainings: [...effect.trainings] }),
    onSuccess: async () => {
      onDone();
      await refresh();
    },
  });
  return (
    <div className={classes.tools}>
      <Button loading={isPending} onClick={() => mutate()}>
        {open ? `Plan them in “${open.name}”` : "Plan them"}
      </Button>
      {error && <span role="alert">Nothing was planned: {error.message}</span>}
    </div>
  );
}

"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DataIssues } from "../_parts/data-issues";
import { ErrorState } from "../_parts/empty-state";
import { sayDone } from "../_parts/irreversible";
import { WaitingTable } from "../_parts/waiting";
import { useTRPC } from "../_trpc/client";
import { valueWords } from "./field-words";
import { useHere } from "./organisation";
import { recordHref } from "./records";
import { ChangeList } from "./scenario-change-list";
import { useEffectOf } from "./scenario-effect";

/** What a person does with the changes of a scenario; each has every number asked for anew. */
function useChanging(scenario: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries();
  const turn = useMutation(trpc.scenarios.switchChange.mutationOptions({ onSettled }));
  const order = useMutation(trpc.scenarios.orderChanges.mutationOptions({ onSettled }));
  const restore = useMutation(trpc.scenarios.restoreChange.mutationOptions({ onSettled }));
  const drop = useMutation(
    trpc.scenarios.dropChange.mutationOptions({
      onSettled,
      onSuccess: (_, dropped) => sayDone("The change is undone.", () => restore.mutate(dropped)),
    }),
  );
  return {
    turn: (change: string, off: boolean) => turn.mutate({ scenario, change, off }),
    order: (changes: readonly string[]) => order.mutate({ scenario, changes: [...changes] }),
    drop: (change: string) => drop.mutate({ scenario, change }),
    error: turn.error ?? order.error ?? drop.error ?? restore.error,
  };
}

/** The changes of a scenario in words, with what contradicts itself. */
export function ScenarioChanges({ id }: { id: string }) {
  const trpc = useTRPC();
  const { rights } = useHere();
  const { data, error } = useQuery(trpc.scenarios.get.queryOptions({ id }));
  const milestones = useQuery(trpc.milestones.list.queryOptions());
  const changing = useChanging(id);
  if (error) return <ErrorState happened="The changes could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={5} what="changes" />;
  const { scenario, changes } = data;
  const names = new Map((milestones.data ?? []).map((one) => [one.id, one.name || one.id]));
  if (changes.length === 0)
    return <p>It changes nothing yet. Open it and change any record: the change is listed here.</p>;
  return (
    <>
      <Conflicts id={id} />
      <ChangeList
        changes={changes}
        mayChange={scenario.status === "open" && rights.includes("edit-records")}
        say={(value) => valueWords(value, names)}
        onSwitch={(change, off) => changing.turn(change.id, off)}
        onDrop={(change) => changing.drop(change.id)}
        onOrder={changing.order}
      />
      {changing.error && <p role="alert">That was not done: {changing.error.message}</p>}
    </>
  );
}

/** Two changes of one field, or a change of a record that is gone. */
function Conflicts({ id }: { id: string }) {
  const { effect } = useEffectOf(id);
  if (!effect || effect.conflicts.length === 0) return null;
  return (
    <section aria-label="What contradicts itself">
      <DataIssues issues={effect.conflicts} hrefOf={recordHref} />
    </section>
  );
}

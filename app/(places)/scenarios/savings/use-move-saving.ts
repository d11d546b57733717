"use client";
import { useMutation } from "@tanstack/react-query";
import type { SavingStatus } from "@/server/planning/saving";
import { useTRPCClient } from "../../../_trpc/client";
import { useSay } from "../../scenario-say";
import type { Step } from "./steps";
import { useRefreshSavings } from "./use-refresh-savings";
import type { SavingRow } from "./words";

/** What of a saving its moves need. */
type Movable = Pick<SavingRow, "id" | "version" | "title" | "status">;

interface Move {
  readonly saving: Movable;
  readonly step: Step;
}

/** Moves a saving at once and offers to take it back; the id is that of the one on its way. */
export function useMoveSaving(): {
  readonly move: (saving: Movable, step: Step) => void;
  readonly moving: string | null;
} {
  const { savings } = useTRPCClient();
  const refresh = useRefreshSavings();
  const say = useSay();

  async function back({ id, title }: Movable, version: number, status: SavingStatus) {
    try {
      await savings.update.mutate({ id, version, fields: { status } });
      say.done(`${title} is as it was.`);
    } catch (error) {
      say.done(`It was not taken back: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
    await refresh();
  }

  const moving = useMutation({
    mutationFn: ({ saving: { id, version }, step }: Move) =>
      savings.update.mutate({ id, version, fields: { status: step.to } }),
    onSuccess: ({ version }, { saving, step }) =>
      say.done(step.done(saving.title), () => void back(saving, version, saving.status)),
    onError: ({ message }, { saving }) => say.done(`${saving.title} was not moved: ${message}`),
    onSettled: refresh,
  });
  return {
    move: (saving, step) => moving.mutate({ saving, step }),
    moving: moving.isPending ? moving.variables.saving.id : null,
  };
}

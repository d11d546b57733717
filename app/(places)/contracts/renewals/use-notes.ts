"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RenewalStage } from "@/server/planning/renewal";
import { useTRPC } from "../../../_trpc/client";
import { useSay } from "../../scenario-say";
import { type RenewalCard, stageWords } from "./words";

/** Asks everything about renewals anew. */
export function useRefreshRenewals() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.budget.pathKey(), trpc.contracts.pathKey(), trpc.renewals.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

/** Moves a renewal to another stage, with undo. */
export function useStages() {
  const say = useSay();
  const refresh = useRefreshRenewals();
  const note = useMutation(useTRPC().renewals.note.mutationOptions({ onSettled: refresh }));
  const move = (card: RenewalCard, stage: RenewalStage) =>
    note.mutate(
      { contract: card.contract, version: card.renewalVersion, fields: { stage } },
      {
        onSuccess: ({ version }) =>
          say.done(`${card.title}: ${stageWords[stage]}.`, () =>
            note.mutate({ contract: card.contract, version, fields: { stage: card.stage } }),
          ),
      },
    );
  return { move, error: note.error, pending: note.isPending ? note.variables : null };
}

"use client";
import { useMutation } from "@tanstack/react-query";
import { sayDone } from "../../_parts/irreversible";
import { useTRPC } from "../../_trpc/client";
import { useRefreshAll } from "../scenario-context";

/** Takes an approval back as a whole. */
export function useUndoApproval() {
  const refreshAll = useRefreshAll();
  return useMutation(
    useTRPC().scenarios.undoApproval.mutationOptions({
      onSuccess: () => sayDone("The approval is undone: the records are as they were."),
      onError: ({ message }) => sayDone(`The approval was not undone: ${message}`),
      onSettled: refreshAll,
    }),
  );
}

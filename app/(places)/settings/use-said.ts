"use client";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { sayDone } from "../../_parts/irreversible";

/** Says what was done, has everything asked for anew, and offers to take it back. */
export function useSaid(): (done: string, undo?: () => Promise<unknown>) => void {
  const queries = useQueryClient();
  return (done, undo) => {
    void queries.invalidateQueries();
    const back = async (act: () => Promise<unknown>) => {
      try {
        await act();
      } catch (error) {
        notifications.show({
          message: error instanceof Error ? error.message : "It could not be taken back.",
        });
      }
      await queries.invalidateQueries();
    };
    sayDone(done, undo && (() => void back(undo)));
  };
}

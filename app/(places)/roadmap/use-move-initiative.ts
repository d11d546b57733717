"use client";
import { shiftWords } from "../../_charts/use-shift";
import { useTRPCClient } from "../../_trpc/client";
import { useRefresh } from "../editing/use-refresh";
import { useSay } from "../scenario-say";
import { shiftedInitiative } from "./shifted";

/** Moves an initiative by months, says so, and offers to take it back. */
export function useMoveInitiative(): (id: string, months: number) => Promise<void> {
  const client = useTRPCClient();
  const refresh = useRefresh("initiatives");
  const say = useSay();

  async function move(id: string, months: number, isBack: boolean): Promise<void> {
    try {
      const initiative = await client.initiatives.get.query({ id });
      const { start, oneOffSteps } = shiftedInitiative(initiative, months);
      await client.initiatives.update.mutate({
        id,
        version: initiative.version,
        fields: { start, ...(oneOffSteps.length > 0 && { oneOffSteps: [...oneOffSteps] }) },
      });
      await refresh();
      const name = initiative.title || id;
      if (isBack) say.done(`${name} is back where it was.`);
      else say.done(`${name} is moved by ${shiftWords(months)}.`, () => void move(id, -months, true));
    } catch (error) {
      say.done(`It was not moved: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }

  return (id, months) => move(id, months, false);
}

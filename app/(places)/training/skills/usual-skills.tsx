"use client";
import { Button } from "@mantine/core";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { useSay } from "../../scenario-say";

/** Fills the catalogue with what most organisations ask for; what is there stays. */
export function UsualSkills() {
  const client = useTRPCClient();
  const refresh = useRefresh("skills");
  const say = useSay();
  const mayEdit = useMay("edit-people");
  if (!mayEdit) return null;
  async function add() {
    try {
      const added = await client.skills.addUsual.mutate();
      await refresh();
      say.done(added === 0 ? "The usual skills are all there." : `${added} skills are in the catalogue.`);
    } catch (error) {
      say.done(`Nothing was added: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }
  return (
    <Button variant="default" onClick={() => void add()}>
      Add the usual skills
    </Button>
  );
}

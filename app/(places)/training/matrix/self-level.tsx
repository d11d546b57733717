"use client";
import { NativeSelect } from "@mantine/core";
import { type Level, levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useSay } from "../../scenario-say";

/** What somebody says of themselves; their lead confirms it. */
export function SelfLevel({ skill, level }: { skill: { id: string; name: string }; level: Level | null }) {
  const client = useTRPCClient();
  const refresh = useRefresh("personSkills");
  const say = useSay();

  async function assess(selfLevel: Level | null, isBack = false): Promise<void> {
    try {
      await client.personSkills.assess.mutate({ cells: [{ skill: skill.id, selfLevel }] });
      await refresh();
      const words = selfLevel === null ? "nothing" : `${selfLevel} ${levelWords[selfLevel]}`;
      say.done(`${skill.name}: you say ${words}.`, isBack ? undefined : () => void assess(level, true));
    } catch (error) {
      say.done(`It was not changed: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }

  return (
    <NativeSelect
      size="xs"
      mt="xs"
      label={`What you say of yourself in ${skill.name}`}
      value={level === null ? "" : String(level)}
      onChange={({ currentTarget: { value } }) =>
        void assess(levels.find((one) => String(one) === value) ?? null)
      }
      data={[
        { value: "", label: "–" },
        ...levels.map((one) => ({ value: String(one), label: `${one} ${levelWords[one]}` })),
      ]}
    />
  );
}

"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { printMonth } from "@/server/planning/month";
import { showMonth } from "../../../_parts/dates";
import { sayDone } from "../../../_parts/irreversible";
import { Panel } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { useMay } from "../../organisation";
import { useRefreshAll, useScenario } from "../../scenario-context";
import { unused } from "../../scenario-name";
import type { Asked } from "./asked";
import type { CutsAnswer } from "./words";

interface MakeScenarioProps {
  answer: CutsAnswer;
  asked: Asked;
}

/** Makes a scenario of what was chosen, opens it, and goes to where it stands beside the records. */
export function MakeScenario({ answer, asked }: MakeScenarioProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const refreshAll = useRefreshAll();
  const { open, all } = useScenario();
  const mayEdit = useMay("edit-records");
  const usual = unused(`Cut ${asked.pct} % by ${showMonth(asked.by)}`, all);
  const [typed, type] = useState<string | null>(null);
  const name = (typed ?? usual).trim();
  const subjects = answer.cuts.flatMap(({ subject }) => (asked.chosen.has(subject) ? [subject] : []));
  const opening = useMutation(trpc.scenarios.open.mutationOptions({ onSettled: refreshAll }));
  const make = useMutation(
    trpc.scenarios.cut.mutationOptions({
      onSuccess: ({ id }) =>
        opening.mutate(
          { id },
          {
            onSuccess: () => {
              sayDone(`The scenario ${name} was made and is open.`);
              const base = open ? `scenario~${encodeURIComponent(open.id)}` : "facts";
              const plans = `${base},scenario~${encodeURIComponent(id)}`;
              router.push(`/scenarios/compare?${new URLSearchParams({ plans })}`);
            },
          },
        ),
    }),
  );
  if (!mayEdit || answer.cuts.length === 0) return null;
  const error = make.error ?? opening.error;
  return (
    <Panel title="Make a scenario of these">
      <Group align="end" gap="sm">
        <TextInput
          label="Name"
          w="20rem"
          maw="100%"
          value={typed ?? usual}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Button
          size="sm"
          disabled={subjects.length === 0 || name === ""}
          loading={make.isPending || opening.isPending}
          onClick={() => make.mutate({ name, by: printMonth(asked.by), subjects })}
        >
          Make a scenario of {subjects.length === 1 ? "the one chosen" : `the ${subjects.length} chosen`}
        </Button>
      </Group>
      <p>
        Contracts end, positions end, initiatives are stopped and measured costs end, each before{" "}
        {showMonth(asked.by)}
        {open ? `, laid over ${open.name}` : ""}. The records stay as they are.
      </p>
      {error && <p role="alert">No scenario was made: {error.message}</p>}
    </Panel>
  );
}

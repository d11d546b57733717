"use client";
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Day } from "@/server/planning/day";
import { PlainDayField } from "../../../_parts/date-fields";
import { showDay } from "../../../_parts/dates";
import { type Outputs, useTRPC, useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useSay } from "../../scenario-say";
import { PrivateNote } from "./private-note";

type Development = NonNullable<Outputs["development"]["of"]>;
type Goal = Development["goals"][number];

const states = ["open", "reached", "dropped"] as const;

/** Goals, for the person, their lead, directors and administrators; to others nothing of it is shown. */
export function Goals({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().development.of.queryOptions({ person: id }));
  if (!data) return null;
  return (
    <>
      <h3>Goals</h3>
      {data.goals.length === 0 && <p>None yet.</p>}
      <ul>
        {data.goals.map((goal) => (
          <GoalLine key={goal.id} goal={goal} />
        ))}
      </ul>
      <NewGoal person={id} />
      {data.mayNote && <PrivateNote person={id} />}
    </>
  );
}

/** Writes and asks anew; what went wrong is said. */
function useWriting(): (work: () => Promise<unknown>) => Promise<boolean> {
  const refresh = useRefresh("development");
  const say = useSay();
  return async (work) => {
    try {
      await work();
      await refresh();
      return true;
    } catch (error) {
      say.done(`It was not changed: ${error instanceof Error ? error.message : "unknown reason"}`);
      return false;
    }
  };
}

function GoalLine({ goal }: { goal: Goal }) {
  const client = useTRPCClient();
  const write = useWriting();
  const { id, version, title, due, state } = goal;
  return (
    <li>
      <Group gap="xs" justify="space-between">
        <span>
          {title}
          {due !== null && `, by ${showDay(due)}`}
        </span>
        <Group gap="xs">
          <NativeSelect
            size="xs"
            aria-label={`State of ${title}`}
            value={state}
            data={[...states]}
            onChange={({ currentTarget: { value } }) => {
              const next = states.find((one) => one === value);
              if (next)
                void write(() =>
                  client.development.changeGoal.mutate({ id, version, fields: { state: next } }),
                );
            }}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void write(() => client.development.removeGoal.mutate({ id, version }))}
          >
            Remove
          </Button>
        </Group>
      </Group>
    </li>
  );
}

function NewGoal({ person }: { person: string }) {
  const client = useTRPCClient();
  const write = useWriting();
  const [title, setTitle] = useState("");
  const [due, setDue] = useState<Day | null>(null);
  async function add(event: FormEvent) {
    event.preventDefault();
    const fields = { title, due, state: "open" as const };
    if (await write(() => client.development.addGoal.mutate({ person, fields }))) {
      setTitle("");
      setDue(null);
    }
  }
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label="New goal"
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <PlainDayField label="By" value={due} onChange={setDue} />
        <Button type="submit" disabled={title.trim() === ""}>
          Add
        </Button>
      </Group>
    </form>
  );
}

"use client";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { showDay } from "../../../_parts/dates";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import classes from "../training.module.css";
import { useMayTeams } from "../training-choices";

type Answer = Outputs["budget"]["course"];

/** Who takes part and who completed it; those one may speak for can be ticked off. */
export function Attendance({ answer: { row, people, ownTeams, today } }: { answer: Answer }) {
  const may = useMayTeams();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [evidence, setEvidence] = useState("");
  const client = useTRPCClient();
  const refresh = useRefresh("trainings");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.trainings.complete.mutate({
        id: row.id,
        people: [...chosen],
        day: today,
        evidence: evidence.trim() || null,
      }),
    onSuccess: async () => {
      choose(new Set());
      await refresh();
    },
  });
  const open = people.filter(({ completed, team }) => completed === null && may([team], ownTeams));
  if (people.length === 0) return null;
  return (
    <>
      <h3>Who takes part</h3>
      <ul className={classes.list}>
        {people.map(({ id, name, completed, evidence: shown }) => (
          <li key={id}>
            {open.some((one) => one.id === id) ? (
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={() => choose(toggled(chosen, id))}
                />{" "}
                {name}
              </label>
            ) : (
              name
            )}
            <span className={classes.soft}>
              {completed === null ? " · not completed" : ` · completed ${showDay(completed)}`}
              {shown && ` · ${shown}`}
            </span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className={classes.tools}>
          <TextInput
            size="sm"
            aria-label="What shows it"
            placeholder="Score, certificate number …"
            value={evidence}
            onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
          />
          <Button disabled={chosen.size === 0} loading={isPending} onClick={() => mutate()}>
            Completed today
          </Button>
          {error && <span role="alert">{error.message}</span>}
        </div>
      )}
    </>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}

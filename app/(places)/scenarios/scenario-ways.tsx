"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { askIrreversible, sayDone } from "../../_parts/irreversible";
import { useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import { changesWord, compareHref } from "../scenario-bar";
import { useRefreshAll, useScenario } from "../scenario-context";
import { Approve } from "./approve";
import type { Scenario } from "./scenario-detail";
import classes from "./scenarios.module.css";
import { useUndoApproval } from "./use-undo-approval";

interface ScenarioWaysProps {
  scenario: Scenario;
  closeHref: string;
}

/** What can be done with a scenario: look at it, compare it, approve it, take that back, remove it. */
export function ScenarioWays({ scenario, closeHref }: ScenarioWaysProps) {
  const { open, isOpening, openOne } = useScenario();
  const mayEdit = useMay("edit-records");
  const { id, status } = scenario;
  const undo = useUndoApproval();
  const isOpen = open?.id === id;
  return (
    <>
      <div className={classes.ways}>
        {status !== "approved" && (
          <Button
            variant={isOpen ? "default" : "filled"}
            loading={isOpening}
            onClick={() => openOne(isOpen ? null : id)}
          >
            {isOpen ? "Close it" : "Open it"}
          </Button>
        )}
        {status !== "approved" && (
          <Button component={Link} href={compareHref(id)} variant="default">
            Compare with the records
          </Button>
        )}
        {mayEdit && status === "open" && <Approve scenario={scenario} />}
        {mayEdit && status === "approved" && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
            Undo the approval
          </Button>
        )}
        {mayEdit && <Remove scenario={scenario} closeHref={closeHref} />}
      </div>
      {undo.error && <p role="alert">The approval stands: {undo.error.message}</p>}
    </>
  );
}

function Remove({ scenario: { id, name }, closeHref }: ScenarioWaysProps) {
  const { all } = useScenario();
  const router = useRouter();
  const refreshAll = useRefreshAll();
  const remove = useMutation(
    useTRPC().scenarios.remove.mutationOptions({
      onSuccess: async () => {
        router.push(closeHref, { scroll: false });
        sayDone(`The scenario ${name} is removed.`);
        await refreshAll();
      },
    }),
  );
  const count = all.find((one) => one.id === id)?.changes ?? 0;
  const ask = () =>
    askIrreversible({
      title: `Remove ${name}?`,
      consequence: `The scenario goes with its ${changesWord(count)}. The records stay as they are.`,
      act: "Remove it",
      onConfirm: () => remove.mutate({ id }),
    });
  return (
    <>
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={ask}>
        Delete
      </Button>
      {remove.error && <span role="alert">Not removed: {remove.error.message}</span>}
    </>
  );
}

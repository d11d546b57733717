"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { askIrreversible } from "../../_parts/irreversible";
import { useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import classes from "./settings.module.css";

/** While the demo organisation is loaded: that it is one, and the way to one's own. */
export function DemoNotice() {
  const trpc = useTRPC();
  const { data: state } = useQuery(trpc.setUp.state.queryOptions());
  if (!state?.demo) return null;
  return (
    <div className={classes.notice}>
      <p>
        <b>This is the demo organisation.</b> Everything in it is invented. Setting up ours removes it with
        all its records and users, after saying so once more.
      </p>
      {state.administrator ? (
        <RemoveDemo />
      ) : (
        <Button component="a" href="/welcome">
          Set up ours
        </Button>
      )}
    </div>
  );
}

/** Where there is an administrator already, they make room for ours. */
function RemoveDemo() {
  const trpc = useTRPC();
  const remove = useMutation(
    trpc.setUp.removeDemo.mutationOptions({ onSuccess: () => window.location.reload() }),
  );
  if (!useMay("administer")) return <span>An administrator can remove it.</span>;
  const ask = () =>
    askIrreversible({
      title: "Remove the demo organisation?",
      consequence:
        "All its records, rates, budgets, bills and imports, its users and their sessions go. The audit trail stays.",
      act: "Remove it",
      onConfirm: () => remove.mutate(),
    });
  return (
    <Button onClick={ask} loading={remove.isPending}>
      Remove the demo and set up ours
    </Button>
  );
}

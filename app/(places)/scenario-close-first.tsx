"use client";
import { Button } from "@mantine/core";
import classes from "./scenario-bar.module.css";
import { useScenario } from "./scenario-context";

/** Where something is of the records alone: says so while a scenario is open, and offers to close it. */
export function CloseFirst({ what }: { what: string }) {
  const { open, isOpening, openOne } = useScenario();
  if (!open) return null;
  return (
    <div className={classes.bar} role="note">
      <p className={classes.words}>
        {what} no part of a scenario, and {open.name} is open. Close it first; what it changes is kept.
      </p>
      <Button variant="default" loading={isOpening} onClick={() => openOne(null)}>
        Close the scenario
      </Button>
    </div>
  );
}

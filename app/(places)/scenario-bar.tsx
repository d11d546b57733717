"use client";
import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFlask } from "@tabler/icons-react";
import Link from "next/link";
import { useHere } from "./organisation";
import classes from "./scenario-bar.module.css";
import { ScenarioChanges } from "./scenario-changes";
import { type ListedScenario, useScenario } from "./scenario-context";

/** Where a scenario is compared with the records. */
export const compareHref = (id: string): string =>
  `/scenarios/compare?plans=facts,${encodeURIComponent(`scenario~${id}`)}`;

/** "1 change", "5 changes". */
export const changesWord = (count: number): string => `${count} ${count === 1 ? "change" : "changes"}`;

/** Above every place while a scenario is open: that one does not look at the records, and the way back. */
export function ScenarioBar() {
  const { open, isOpening, openOne } = useScenario();
  const [drawer, { open: show, close }] = useDisclosure(false);
  if (!open) return null;
  return (
    <>
      <div className={classes.frame} aria-hidden />
      <section className={classes.bar} aria-label={`Open scenario ${open.name}`}>
        <Link className={classes.name} href={`/scenarios/${encodeURIComponent(open.id)}`}>
          <IconFlask size={18} stroke={1.6} aria-hidden />
          {open.name}
        </Link>
        <Words scenario={open} />
        <div className={classes.ways}>
          <Button variant="default" onClick={show} aria-haspopup="dialog">
            {changesWord(open.changes)}
          </Button>
          <Button variant="default" component={Link} href={compareHref(open.id)}>
            Compare with the records
          </Button>
          <Button variant="default" loading={isOpening} onClick={() => openOne(null)}>
            Close
          </Button>
        </div>
      </section>
      <Drawer
        opened={drawer}
        onClose={close}
        position="right"
        size="lg"
        title={`What ${open.name} changes`}
        closeButtonProps={{ "aria-label": "Close" }}
        attributes={{ header: { role: "presentation" } }}
      >
        <ScenarioChanges id={open.id} />
      </Drawer>
    </>
  );
}

function Words({ scenario: { status } }: { scenario: ListedScenario }) {
  const { rights } = useHere();
  const words =
    status !== "open"
      ? `This scenario is ${status}: you look at it, and nothing is changed in it any more.`
      : rights.includes("edit-records") || rights.includes("edit-people")
        ? "What you change goes into this scenario, the records stay as they are."
        : "You look at this scenario; the records are other ones.";
  return <p className={classes.words}>{words}</p>;
}

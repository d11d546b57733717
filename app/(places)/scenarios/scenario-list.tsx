"use client";
import { Button } from "@mantine/core";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showMoment } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { RecordList } from "../../_parts/record-list";
import { StatusMark, type Tone } from "../../_parts/status-mark";
import { type Here, useHere, useMay } from "../organisation";
import { type ListedScenario, useScenario } from "../scenario-context";
import { useView } from "../use-view";
import { EffectCell } from "./effect-cell";
import classes from "./scenarios.module.css";

const tones: Readonly<Record<ListedScenario["status"], Tone>> = {
  open: "accent",
  approved: "good",
  closed: "plain",
};

/** All scenarios, the latest first, each with what it does to this fiscal year and the next. */
export function ScenarioList({ openId }: { openId: string | null }) {
  const { all, open } = useScenario();
  const here = useHere();
  const { address } = useView();
  return (
    <RecordList
      noun="scenarios"
      caption="Scenarios with their changes and what they do to the plan"
      columns={columnsOf(all, open?.id ?? null, here)}
      rows={all}
      rowKey={({ id }) => id}
      href={({ id }) => `/scenarios/${encodeURIComponent(id)}${changed(address, { edit: null })}`}
      openKey={openId}
      usual={{ column: "updated", descending: true }}
      empty={<NoScenarios />}
    />
  );
}

function columnsOf(
  all: readonly ListedScenario[],
  openHere: string | null,
  here: Here,
): Column<ListedScenario>[] {
  const effect = (year: 0 | 1): Column<ListedScenario> => ({
    id: year === 0 ? "this" : "next",
    title: `${fiscalYearLabel(monthAt(here.currentYear + 12 * year), here)} against the records`,
    number: true,
    value: () => null,
    show: ({ id, status }) => <EffectCell id={id} year={year} asked={status !== "approved"} />,
  });
  return [
    {
      id: "name",
      title: "Scenario",
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <span className={classes.name} data-open={id === openHere || undefined}>
          {name}
        </span>
      ),
    },
    { id: "author", title: "By", value: ({ authorName }) => authorName, choice: true, spare: true },
    {
      id: "base",
      title: "Over",
      value: ({ base }) => all.find(({ id }) => id === base)?.name ?? "the records",
      spare: true,
    },
    {
      id: "status",
      title: "State",
      value: ({ status }) => status,
      show: ({ status }) => <StatusMark tone={tones[status]}>{status}</StatusMark>,
      choice: true,
    },
    { id: "changes", title: "Changes", number: true, value: ({ changes }) => changes },
    effect(0),
    effect(1),
    {
      id: "updated",
      title: "Changed",
      value: ({ updatedAt }) => updatedAt.toISOString(),
      show: ({ updatedAt }) => showMoment(updatedAt),
      spare: true,
    },
  ];
}

function NoScenarios() {
  const { askNew } = useScenario();
  const mayMake = useMay("edit-records");
  return (
    <EmptyState
      title="No scenarios yet"
      action={mayMake && <Button onClick={askNew}>Make the first scenario</Button>}
    >
      A scenario answers &ldquo;what if&rdquo;: move a milestone by two quarters, leave initiatives out, plan
      another raise or a weaker euro, and see at once what that does to every month, the people and the
      contracts. The records stay as they are until it is approved.
    </EmptyState>
  );
}

"use client";
import { Button, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { Fault } from "./faults";
import { readLadder } from "./ladder-words";
import { MailState } from "./mail-state";
import classes from "./settings.module.css";
import { useSaid } from "./use-said";

type Settings = Outputs["reminders"]["settings"];

/** How early people are told of deadlines, and whether mails arrive. */
export function RemindersPart() {
  const here = useHere();
  const may = useMay("edit-settings");
  const { data, error } = useQuery(useTRPC().reminders.settings.queryOptions());
  if (error) return <ErrorState happened="The settings could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={5} what="settings" />;
  return (
    <>
      <PageHeader
        finding={
          data.enabled
            ? `Reminders go out ${data.ladder.join(", ")} days before a deadline`
            : "Reminders are off"
        }
        title={[here.name, "reminders", may ? null : "read only for your role"]}
      />
      {may && <CloseFirst what="Settings are" />}
      <Panel title="When people are told">
        <p className={classes.text}>
          Owner and deputy are told of each of these days once, in the app, by mail and in their calendar. A
          contract can have days of its own. Where nobody looks after something, the directors are told.
        </p>
        {may && <ReminderForm key={data.version} settings={data} />}
      </Panel>
      {may && <MailState />}
    </>
  );
}

function ReminderForm({ settings }: { settings: Settings }) {
  const said = useSaid();
  const [enabled, setEnabled] = useState(settings.enabled);
  const [typed, setTyped] = useState(settings.ladder.join(", "));
  const change = useMutation(useTRPC().reminders.change.mutationOptions());
  const ladder = readLadder(typed);
  const { version } = settings;
  const save = async () => {
    if (ladder === null) return;
    await change.mutateAsync({ enabled, ladder, version });
    said("Reminders are saved.", () =>
      change.mutateAsync({ enabled: settings.enabled, ladder: [...settings.ladder], version: version + 1 }),
    );
  };
  return (
    <form
      className={classes.tools}
      aria-label="Reminders"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(() => {});
      }}
    >
      <TextInput
        label="Days before a deadline"
        inputMode="numeric"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={ladder === null && "Whole days up to 550, such as 180, 90, 30, 7."}
      />
      <Switch
        label="Remind people"
        checked={enabled}
        onChange={({ currentTarget }) => setEnabled(currentTarget.checked)}
      />
      <Button type="submit" disabled={ladder === null} loading={change.isPending}>
        Save
      </Button>
      <Fault error={change.error} />
    </form>
  );
}

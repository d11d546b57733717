"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment } from "../../_parts/dates";
import { Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import { Fault } from "./faults";
import classes from "./settings.module.css";
import { useSaid } from "./use-said";

type Mails = Outputs["reminders"]["mails"];
type Mail = Mails["mails"][number];

const words: Readonly<Record<Mail["state"], string>> = {
  waiting: "waits",
  claimed: "is being sent",
  "handing-over": "is being sent",
  sent: "sent",
  unsure: "may have arrived",
  failed: "not sent",
  shown: "only shown here",
};

const troubled: readonly Mail["state"][] = ["failed", "unsure"];

const columns: Column<Mail>[] = [
  { id: "written", title: "Written", value: ({ createdAt }) => showMoment(createdAt) },
  { id: "to", title: "To", value: ({ address }) => address },
  {
    id: "mail",
    title: "Mail",
    value: ({ subject }) => subject,
    show: ({ subject, text }) => (
      <details>
        <summary>{subject}</summary>
        <pre className={classes.mail}>{text}</pre>
      </details>
    ),
  },
  {
    id: "state",
    title: "State",
    value: ({ state }) => words[state],
    show: ({ state, said, tries }) => (
      <>
        {troubled.includes(state) ? <StatusMark tone="bad">{words[state]}</StatusMark> : words[state]}
        {state !== "sent" && said && (
          <span className={classes.soft}>
            {" "}
            {said} {tries > 1 && `(${tries} tries)`}
          </span>
        )}
      </>
    ),
  },
];

const refetch = (data: Mails | undefined) => (data && data.waiting > 0 ? 2_000 : 60_000);

/** Whether mails can be sent, when one was last, which failed; and a mail to try it with. */
export function MailState() {
  const trpc = useTRPC();
  const said = useSaid();
  const mayAgain = useMay("administer");
  const { data, error } = useQuery(
    trpc.reminders.mails.queryOptions(undefined, { refetchInterval: ({ state }) => refetch(state.data) }),
  );
  const test = useMutation(
    trpc.reminders.testMail.mutationOptions({
      onSuccess: ({ address }) => said(`A test mail to ${address} is on its way.`),
    }),
  );
  const again = useMutation(
    trpc.reminders.sendAgain.mutationOptions({ onSuccess: () => said("The mail is sent again.") }),
  );
  const ending: Column<Mail> = {
    id: "again",
    title: "To do",
    value: () => null,
    show: ({ id, state, address }) =>
      troubled.includes(state) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Send the mail to ${address} again`}
          onClick={() => again.mutate({ id })}
        >
          Send again
        </Button>
      ),
  };
  return (
    <Panel title="Mail">
      {data && <p className={classes.text}>{stateWords(data)}</p>}
      {data?.configured && (
        <Button mt="sm" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Send a test mail to me
        </Button>
      )}
      <Fault error={error ?? test.error ?? again.error} />
      <DataTable
        caption="The newest mails"
        columns={mayAgain && data?.configured ? [...columns, ending] : columns}
        rows={data?.mails ?? []}
        rowKey={({ id }) => id}
        empty={<p>No mail was written yet.</p>}
      />
    </Panel>
  );
}

function stateWords({ configured, server, from, lastSent, waiting, troubled: failed }: Mails): string {
  if (!configured)
    return "No mail server is set, so mails are only shown here and people are told in the app. Start with SMTP_URL and MAIL_FROM to send them.";
  const last = lastSent === null ? "None was sent yet." : `The last one was sent on ${showMoment(lastSent)}.`;
  const waits = waiting > 0 ? ` ${waiting} wait to be sent.` : "";
  const bad = failed > 0 ? ` ${failed} did not arrive for certain.` : "";
  return `Mails go out from ${from ?? ""} through ${server ?? ""}. ${last}${waits}${bad}`;
}

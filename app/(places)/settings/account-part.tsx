"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { CalendarFeed } from "./calendar-feed";
import { Fault } from "./faults";
import { PasswordForm } from "./password-form";
import { roleWords } from "./roles";
import { SessionTable } from "./session-table";
import { useSaid } from "./use-said";

/** One's own account: password and open sessions. */
export function AccountPart() {
  const trpc = useTRPC();
  const me = useQuery(trpc.access.me.queryOptions());
  if (me.error) return <ErrorState happened="Your account could not be fetched" remedy={me.error.message} />;
  if (!me.data) return <WaitingTable rows={6} what="account" />;
  const { viewer, demoUser } = me.data;
  return (
    <>
      <PageHeader
        finding={`You are ${viewer.name}`}
        title={[roleWords[viewer.role], viewer.teams.join(", ") || null]}
      />
      <Panel title="Password">
        {demoUser ? <p>Users of the demo organisation have no password.</p> : <PasswordForm />}
      </Panel>
      <Panel title="Calendar">
        <CalendarFeed />
      </Panel>
      <Panel title="Where you are signed in">
        <OwnSessions />
      </Panel>
    </>
  );
}

function OwnSessions() {
  const trpc = useTRPC();
  const said = useSaid();
  const sessions = useQuery(trpc.access.sessions.queryOptions());
  const end = useMutation(
    trpc.access.endSession.mutationOptions({ onSuccess: () => said("The session has ended.") }),
  );
  const endOthers = useMutation(
    trpc.access.endOtherSessions.mutationOptions({
      onSuccess: (n) => said(`${n} other sessions have ended.`),
    }),
  );
  const all = sessions.data ?? [];
  return (
    <>
      <SessionTable sessions={all} onEnd={(id) => end.mutate({ id })} />
      {all.length > 1 && (
        <Button mt="sm" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          End all others
        </Button>
      )}
      <Fault error={sessions.error ?? end.error ?? endOthers.error} />
    </>
  );
}

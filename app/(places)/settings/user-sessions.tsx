"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import { Fault } from "./faults";
import { SessionTable } from "./session-table";
import { useSaid } from "./use-said";

/** A user's open sessions, which an administrator can end at once. */
export function UserSessions({ id }: { id: string }) {
  const trpc = useTRPC();
  const said = useSaid();
  const { data, error } = useQuery(trpc.users.sessions.queryOptions({ id }));
  const end = useMutation(
    trpc.users.endSessions.mutationOptions({
      onSuccess: (n) => said(`${n} ${n === 1 ? "session has" : "sessions have"} ended.`),
    }),
  );
  return (
    <>
      <SessionTable sessions={data ?? []} />
      {(data?.length ?? 0) > 0 && (
        <Button mt="sm" variant="default" loading={end.isPending} onClick={() => end.mutate({ id })}>
          End all sessions
        </Button>
      )}
      <Fault error={error ?? end.error} />
    </>
  );
}

"use client";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../_trpc/client";

/** Why somebody is away: shown to their own lead and to administrators only, who else asks is refused. */
export function AbsenceReason({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.absences.reason.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  return (
    <>
      <h3>Reason</h3>
      {data && <ReasonForm key={data.reason} id={id} stored={data.reason} />}
    </>
  );
}

function ReasonForm({ id, stored }: { id: string; stored: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [reason, setReason] = useState(stored);
  const keep = useMutation(
    trpc.absences.keepReason.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.absences.reason.queryKey({ id }) }),
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate({ id, reason });
      }}
    >
      <Textarea
        size="sm"
        autosize
        minRows={2}
        label="Why"
        description="Only the person's own lead and administrators read it; no export, search or history holds it."
        maxLength={500}
        value={reason}
        error={keep.error?.message}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        type="submit"
        mt="xs"
        variant="default"
        loading={keep.isPending}
        disabled={reason.trim() === stored}
      >
        Keep the reason
      </Button>
    </form>
  );
}

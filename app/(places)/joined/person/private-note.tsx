"use client";
import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";

/** One note for nobody but the person's own lead; it is asked for only where it may be read, and kept nowhere else. */
export function PrivateNote({ person }: { person: string }) {
  const { data, error } = useQuery({
    ...useTRPC().development.note.queryOptions({ person }),
    gcTime: 0,
    staleTime: 0,
  });
  if (error) return <p>{error.message}</p>;
  return data ? <NoteField key={data.version} person={person} {...data} /> : null;
}

function NoteField({ person, text: before, version }: { person: string; text: string; version: number }) {
  const client = useTRPCClient();
  const refresh = useRefresh("development");
  const [text, setText] = useState(before);
  const [said, setSaid] = useState("");
  async function keep() {
    try {
      await client.development.keepNote.mutate({ person, text, version });
      setSaid("Kept.");
      await refresh();
    } catch (error) {
      setSaid(`It was not kept: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }
  return (
    <>
      <Textarea
        mt="sm"
        label="Private note"
        description="For you alone, as their own lead: no director, administrator, export or history has it."
        autosize
        minRows={3}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button mt="xs" disabled={text === before} onClick={() => void keep()}>
        Keep the note
      </Button>
      <span role="status"> {said}</span>
    </>
  );
}

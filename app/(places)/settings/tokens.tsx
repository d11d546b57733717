"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment } from "../../_parts/dates";
import { askIrreversible } from "../../_parts/irreversible";
import { Panel } from "../../_parts/page";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { Fault } from "./faults";
import { NewToken } from "./new-token";
import { useSaid } from "./use-said";

type Token = Outputs["tokens"]["list"][number];

const moment = (at: Date | null, nothing: string): string => (at === null ? nothing : showMoment(at));

const columns: Column<Token>[] = [
  { id: "name", title: "Name", value: ({ name }) => name },
  { id: "role", title: "Role", value: ({ role }) => role },
  { id: "made", title: "Made", value: ({ createdAt }) => showMoment(createdAt), spare: true },
  { id: "used", title: "Last used", value: ({ usedAt }) => moment(usedAt, "never") },
  { id: "expires", title: "Expires", value: ({ expiresAt }) => moment(expiresAt, "never") },
];

/** Keys for programs: what they may, when they were used, and their end. */
export function Tokens() {
  const trpc = useTRPC();
  const said = useSaid();
  const { data, error } = useQuery(trpc.tokens.list.queryOptions());
  const remove = useMutation(
    trpc.tokens.remove.mutationOptions({ onSuccess: () => said("The token has ended.") }),
  );
  const ask = ({ id, name }: Token) =>
    askIrreversible({
      title: `End the token ${name}?`,
      consequence: "Programs that use it are refused from now on. It cannot be brought back.",
      act: "End it",
      onConfirm: () => remove.mutate({ id }),
    });
  const ending: Column<Token> = {
    id: "end",
    title: "To do",
    value: () => null,
    show: (token) => (
      <Button size="compact-xs" variant="default" aria-label={`End ${token.name}`} onClick={() => ask(token)}>
        End
      </Button>
    ),
  };
  return (
    <Panel title="Access tokens for programs">
      <DataTable
        caption="Access tokens"
        columns={[...columns, ending]}
        rows={data ?? []}
        rowKey={({ id }) => id}
        empty={<p>No program has a token. The command line and the API act with one.</p>}
      />
      <Fault error={error ?? remove.error} />
      <NewToken />
    </Panel>
  );
}

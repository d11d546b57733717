"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { changed } from "../../_parts/address";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { RecordForm } from "../editing/form";
import { lastEditor, RecordHistory, sourceOf } from "../editing/history";
import { RemoveButton } from "../editing/remove-button";
import { useEditing } from "../editing/use-editing";
import { useRefresh } from "../editing/use-refresh";
import { useMay } from "../organisation";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import classes from "./team.module.css";
import { useTeamChoices } from "./team-choices";
import { Fields, fieldsOf, labels, type TeamFields, type TeamRecord } from "./team-fields";

function useCloseHref(): string {
  const { address } = useView();
  return changed(address, { team: null, new: null, edit: null }) || "?";
}

/** One team beside the list: what it belongs to, what belongs to it, its history. */
export function TeamDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().teams.get.queryOptions({ id }));
  const { address } = useView();
  const closeHref = useCloseHref();
  const mayEdit = useMay("edit-records");
  const editing = mayEdit && address.get("edit") === "1";
  return (
    <DetailPanel
      title={data?.name || id}
      subtitle="Team"
      closeHref={closeHref}
      actions={
        mayEdit &&
        data &&
        !editing && (
          <Button
            component={Link}
            href={changed(address, { edit: "1" })}
            scroll={false}
            variant="default"
            leftSection={<IconPencil size={14} />}
          >
            Edit
          </Button>
        )
      }
    >
      {error && <ErrorState happened="This team could not be shown" remedy={error.message} />}
      {!data && !error && <WaitingTable rows={6} what="team" />}
      {data && (editing ? <EditForm team={data} /> : <Shown team={data} />)}
    </DetailPanel>
  );
}

function Shown({ team }: { team: TeamRecord }) {
  const teams = useTeamChoices();
  const { data: history } = useQuery(useTRPC().teams.history.queryOptions({ id: team.id }));
  const below = teams.filter(({ parent }) => parent === team.id);
  return (
    <>
      <Facts
        facts={[
          ["Belongs to", teams.find(({ id }) => id === team.parent)?.name],
          ["Below it", below.map(({ name }) => name).join(", ") || null],
        ]}
      />
      <Link href={`/team?team=${encodeURIComponent(team.name || team.id)}`}>Its positions</Link>
      <h3>History</h3>
      {history && (
        <>
          <p className={classes.soft}>Source: {sourceOf(history)}</p>
          <RecordHistory entries={history} />
        </>
      )}
    </>
  );
}

function EditForm({ team }: { team: TeamRecord }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const router = useRouter();
  const closeHref = useCloseHref();
  const refresh = useRefresh("teams", "positions");
  const { id, version, name } = team;
  const editing = useEditing<TeamFields>({
    stored: { fields: fieldsOf(team), version },
    save: (fields, on) => client.teams.update.mutate({ id, version: on, fields }),
    reload: async () => {
      const now = await client.teams.get.query({ id });
      const history = await client.teams.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(name);
    },
    label: (field) => labels[field],
    show: (field, fields) => fields[field],
  });
  const remove = (
    <RemoveButton
      name={name || id}
      remove={() => client.teams.remove.mutate({ id, version })}
      restore={() => client.teams.create.mutate({ id, fields: fieldsOf(team) })}
      refresh={refresh}
      onRemoved={() => router.push(`/team/teams${closeHref}`, { scroll: false })}
    />
  );
  return (
    <RecordForm label={`Team ${name}`} editing={editing} onCancel={() => set({ edit: null })} remove={remove}>
      <Fields editing={editing} self={id} />
    </RecordForm>
  );
}

/** The form of a team that is not there yet. */
export function NewTeam() {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const closeHref = useCloseHref();
  const mayEdit = useMay("edit-records");
  const refresh = useRefresh("teams");
  const editing = useEditing<TeamFields>({
    stored: { fields: { name: "", parent: null, head: null }, version: 0 },
    save: async (fields) => {
      const { id } = await client.teams.create.mutate({ fields });
      await refresh();
      set({ new: null, team: id });
    },
    reload: () => Promise.reject(new Error("a new team cannot be in conflict")),
    onSaved: () => say.added("The team"),
    label: (field) => labels[field],
    show: (field, fields) => fields[field],
  });
  return (
    <DetailPanel title="New team" closeHref={closeHref} subtitle="Positions are put into it">
      {mayEdit ? (
        <RecordForm
          label="New team"
          editing={editing}
          saveWord="Add the team"
          onCancel={() => set({ new: null })}
        >
          <Fields editing={editing} self={null} />
        </RecordForm>
      ) : (
        <ErrorState happened="Your role may not add teams" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { firstDayOf } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { RecordForm } from "../editing/form";
import { lastEditor } from "../editing/history";
import { RemoveButton } from "../editing/remove-button";
import { useEditing } from "../editing/use-editing";
import { useRefresh } from "../editing/use-refresh";
import { useWhenWords } from "../editing/when-words";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import {
  blankFields,
  fieldLabels,
  fieldsOf,
  fieldText,
  type InitiativeFields,
  sent,
} from "./initiative-fields";
import { InitiativeForm } from "./initiative-form";
import type { InitiativeRecord } from "./words";

/** The form of an initiative that is there already. */
export function InitiativeEdit({ id, closeHref }: { id: string; closeHref: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.initiatives.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This initiative cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="initiative" />;
  return <EditForm initiative={data} closeHref={closeHref} />;
}

function EditForm({ initiative, closeHref }: { initiative: InitiativeRecord; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useRefresh("initiatives");
  const whenWords = useWhenWords();
  const { id, title, version } = initiative;
  const editing = useEditing<InitiativeFields>({
    stored: { fields: fieldsOf(initiative), version },
    save: (fields, on) => client.initiatives.update.mutate({ id, version: on, fields: sent(fields) }),
    reload: async () => {
      const now = await client.initiatives.get.query({ id });
      const history = await client.initiatives.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(title || id);
    },
    label: (field) => fieldLabels[field],
    show: (field, fields) => fieldText(field, fields, whenWords),
  });
  return (
    <RecordForm
      label={`Initiative ${title}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={<Remove initiative={initiative} closeHref={closeHref} />}
    >
      <InitiativeForm editing={editing} self={id} />
    </RecordForm>
  );
}

function Remove({ initiative, closeHref }: { initiative: InitiativeRecord; closeHref: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useRefresh("initiatives");
  const { id, version, title } = initiative;
  return (
    <RemoveButton
      name={title || id}
      remove={() => client.initiatives.remove.mutate({ id, version })}
      restore={() => client.initiatives.create.mutate({ id, fields: sent(fieldsOf(initiative)) })}
      refresh={refresh}
      onRemoved={() => router.push(closeHref, { scroll: false })}
    />
  );
}

/** The form of an initiative that is not there yet: an idea, until somebody plans it. */
export function NewInitiative() {
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/roadmap${changed(address, { edit: null })}`;
  return (
    <DetailPanel
      title="New initiative"
      closeHref={closeHref}
      subtitle="What changes, when, at what cost, and what it ends"
    >
      {mayEdit ? (
        <NewForm closeHref={closeHref} />
      ) : (
        <ErrorState happened="Your role may not add initiatives" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

/** Only to begin a form with. */
function nextMonth() {
  const now = new Date();
  return month(now.getFullYear(), now.getMonth() + 2);
}

function NewForm({ closeHref }: { closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const { address } = useView();
  const refresh = useRefresh("initiatives");
  const whenWords = useWhenWords();
  const [blank] = useState(() => blankFields(here.currency, firstDayOf(nextMonth())));
  const editing = useEditing<InitiativeFields>({
    stored: { fields: blank, version: 0 },
    save: async (fields) => {
      const { id } = await client.initiatives.create.mutate({ fields: sent(fields) });
      await refresh();
      router.replace(`/roadmap/${encodeURIComponent(id)}${changed(address, {})}`, { scroll: false });
    },
    reload: () => Promise.reject(new Error("a new initiative cannot be in conflict")),
    onSaved: () => say.added("The initiative"),
    label: (field) => fieldLabels[field],
    show: (field, fields) => fieldText(field, fields, whenWords),
  });
  return (
    <RecordForm
      label="New initiative"
      editing={editing}
      saveWord="Add the initiative"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <InitiativeForm editing={editing} self={null} />
    </RecordForm>
  );
}

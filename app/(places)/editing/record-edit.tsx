"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { RecordForm } from "./form";
import { lastEditor } from "./history";
import type { RecordKind } from "./record-kind";
import { RemoveButton } from "./remove-button";
import { type Editing, type Stored, useEditing } from "./use-editing";

interface EditRecordProps<Fields extends object> {
  kind: RecordKind<Fields>;
  id: string;
  closeHref: string;
  fields: (editing: Editing<Fields>) => ReactNode;
}

/** The form of a record that is there already: always of its latest version. */
export function EditRecord<Fields extends object>(props: EditRecordProps<Fields>) {
  const { kind, id } = props;
  const { data, error } = useQuery({
    queryKey: ["editing", kind.word, id],
    queryFn: () => kind.get(id),
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <ErrorState happened={`This ${kind.word} cannot be edited`} remedy={error.message} />;
  if (!data) return <WaitingTable rows={8} what={kind.word} />;
  return <EditForm {...props} stored={data} />;
}

function EditForm<Fields extends object>({
  kind,
  id,
  closeHref,
  fields: show,
  stored,
}: EditRecordProps<Fields> & { stored: Stored<Fields> }) {
  const say = useSay();
  const { set } = useView();
  const router = useRouter();
  const { fields, version } = stored;
  const name = kind.nameOf(fields, id);
  const editing = useEditing<Fields>({
    stored,
    save: (changes, seen) => kind.update(id, seen, changes),
    reload: async () => ({ ...(await kind.get(id)), by: lastEditor(await kind.history(id)) }),
    onSaved: () => {
      void kind.refresh();
      set({ edit: null });
      say.saved(name);
    },
    label: kind.label,
    show: kind.text,
  });
  const remove = (
    <RemoveButton
      name={name}
      remove={() => kind.remove(id, version)}
      restore={() => kind.create(fields, id)}
      refresh={kind.refresh}
      onRemoved={() => router.push(closeHref, { scroll: false })}
    />
  );
  return (
    <RecordForm
      label={`${kind.word} ${name}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={remove}
    >
      {show(editing)}
    </RecordForm>
  );
}

interface NewRecordProps<Fields extends object> {
  kind: RecordKind<Fields>;
  blank: Fields;
  closeHref: string;
  /** Where the new record is seen. */
  hrefOf: (id: string) => string;
  fields: (editing: Editing<Fields>) => ReactNode;
}

/** The form of a record that is not there yet. */
export function NewRecord<Fields extends object>({
  kind,
  blank,
  closeHref,
  hrefOf,
  fields,
}: NewRecordProps<Fields>) {
  const say = useSay();
  const router = useRouter();
  const editing = useEditing<Fields>({
    stored: { fields: blank, version: 0 },
    save: async (draft) => {
      const { id } = await kind.create(draft);
      await kind.refresh();
      router.replace(hrefOf(id), { scroll: false });
    },
    reload: () => Promise.reject(new Error(`a new ${kind.word} cannot be in conflict`)),
    onSaved: () => say.added(`The ${kind.word}`),
    label: kind.label,
    show: kind.text,
  });
  return (
    <RecordForm
      label={`New ${kind.word}`}
      editing={editing}
      saveWord={`Add the ${kind.word}`}
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      {fields(editing)}
    </RecordForm>
  );
}

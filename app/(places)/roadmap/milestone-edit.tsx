"use client";
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { When } from "@/server/planning/when";
import { DayField } from "../../_parts/day-field";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { useMilestoneChoices } from "../editing/choices";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { lastEditor } from "../editing/history";
import { RemoveButton } from "../editing/remove-button";
import { type Editing, useEditing } from "../editing/use-editing";
import { useRefresh } from "../editing/use-refresh";
import { useWhenWords } from "../editing/when-words";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { chainFrom } from "./moving";
import classes from "./roadmap.module.css";
import { shifted } from "./shifted";
import { type MilestoneFields, WhatMoves } from "./what-moves";
import type { MilestoneRecord, MilestoneRow } from "./words";

const labels: Readonly<Record<keyof MilestoneFields, string>> = { name: "Name", date: "Date" };
const fieldsOf = ({ name, date }: MilestoneRecord): MilestoneFields => ({ name, date });

interface MilestoneEditProps {
  id: string;
  rows: readonly MilestoneRow[];
  closeHref: string;
}

/** The form of a milestone that is there already; it says what moves along before it is saved. */
export function MilestoneEdit({ id, rows, closeHref }: MilestoneEditProps) {
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.milestones.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This milestone cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={6} what="milestone" />;
  return <EditForm milestone={data} rows={rows} closeHref={closeHref} />;
}

interface EditFormProps extends Omit<MilestoneEditProps, "id"> {
  milestone: MilestoneRecord;
}

function EditForm({ milestone, rows, closeHref }: EditFormProps) {
  const say = useSay();
  const client = useTRPCClient();
  const { address, set } = useView();
  const router = useRouter();
  const refresh = useRefresh("milestones");
  const whenWords = useWhenWords();
  const { id, name, version } = milestone;
  const editing = useEditing<MilestoneFields>({
    stored: { fields: fieldsOf(milestone), version },
    begin: movedIn(address, milestone.date),
    save: (fields, on) => client.milestones.update.mutate({ id, version: on, fields }),
    reload: async () => {
      const now = await client.milestones.get.query({ id });
      const history = await client.milestones.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null, by: null });
      say.saved(name || id);
    },
    label: (field) => labels[field],
    show: (field, fields) => (field === "date" ? whenWords(fields.date) : fields.name),
  });
  const remove = (
    <RemoveButton
      name={name || id}
      remove={() => client.milestones.remove.mutate({ id, version })}
      restore={() => client.milestones.create.mutate({ id, fields: fieldsOf(milestone) })}
      refresh={refresh}
      onRemoved={() => router.push(closeHref, { scroll: false })}
    />
  );
  return (
    <RecordForm
      label={`Milestone ${name}`}
      editing={editing}
      saveWord={editing.draft.date === milestone.date ? "Save" : "Move it"}
      onCancel={() => set({ edit: null, by: null })}
      remove={remove}
    >
      {/* Hanging on what hangs on it would be a circle. */}
      <Fields editing={editing} not={chainFrom(id, rows)} />
      <MoveBy date={editing.draft.date} onMove={(date) => editing.set({ date })} />
      <WhatMoves id={id} draft={editing.draft} rows={rows} />
    </RecordForm>
  );
}

/** By how many months it was dragged; typed in or not, nothing moves before it is saved. */
function movedIn(address: URLSearchParams, date: When | null): Partial<MilestoneFields> {
  const months = Number(address.get("by") ?? "0");
  return date === null || !Number.isInteger(months) ? {} : { date: shifted(date, months) };
}

const steps = [
  { months: -3, name: "A quarter earlier" },
  { months: -1, name: "A month earlier" },
  { months: 1, name: "A month later" },
  { months: 3, name: "A quarter later" },
] as const;

/** The usual steps, each from where it stands in the form. */
function MoveBy({ date, onMove }: { date: When | null; onMove: (date: When) => void }) {
  if (date === null) return null;
  return (
    <div className={classes.row} role="group" aria-label="Move it by">
      {steps.map(({ months, name }) => (
        <Button key={months} variant="default" onClick={() => onMove(shifted(date, months))}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** The form of a milestone that is not there yet. */
export function NewMilestoneForm() {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useRefresh("milestones");
  const whenWords = useWhenWords();
  const editing = useEditing<MilestoneFields>({
    stored: { fields: { name: "", date: null }, version: 0 },
    save: async (fields) => {
      const { id } = await client.milestones.create.mutate({ fields });
      await refresh();
      set({ new: null, milestone: id });
    },
    reload: () => Promise.reject(new Error("a new milestone cannot be in conflict")),
    onSaved: () => say.added("The milestone"),
    label: (field) => labels[field],
    show: (field, fields) => (field === "date" ? whenWords(fields.date) : fields.name),
  });
  return (
    <RecordForm
      label="New milestone"
      editing={editing}
      saveWord="Add the milestone"
      onCancel={() => set({ new: null })}
    >
      <Fields editing={editing} not={new Set()} />
    </RecordForm>
  );
}

interface FieldsProps {
  editing: Pick<Editing<MilestoneFields>, "draft" | "set" | "error">;
  /** Milestones it cannot hang on. */
  not: ReadonlySet<string>;
}

function Fields({ editing: { draft, set, error }, not }: FieldsProps) {
  const choices = useMilestoneChoices().filter(({ id }) => !not.has(id));
  return (
    <FieldGroup legend="Milestone">
      <Wide>
        <TextInput
          size="sm"
          label={labels.name}
          required
          autoComplete="off"
          value={draft.name}
          error={error("name")}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </Wide>
      <Wide>
        <DayField
          label={labels.date}
          description="Empty: not dated yet; what hangs on it has no date either"
          value={draft.date}
          onChange={(date) => set({ date })}
          milestones={choices}
          error={error("date")}
        />
      </Wide>
    </FieldGroup>
  );
}

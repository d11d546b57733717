"use client";
import { TRPCClientError } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { type Choice, ConflictDialog } from "../../_parts/conflict-dialog";
import type { CallError } from "../../_trpc/client";
import { changedFields, contested } from "./differences";

/** A record with the version a change is made on; version 0: there is none yet. */
export interface Stored<Fields extends object> {
  readonly fields: Fields;
  readonly version: number;
}

interface EditingOptions<Fields extends object> {
  /** The record as it was when editing began. */
  stored: Stored<Fields>;
  /** What is changed already where editing begins. */
  begin?: Partial<Fields>;
  save: (fields: Partial<Fields>, version: number) => Promise<unknown>;
  /** The record as it is now, and who saved it last: asked when someone else was faster. */
  reload: () => Promise<Stored<Fields> & { readonly by: string }>;
  onSaved: () => void;
  /** What a field is called and what it says, for the two sides of a conflict. */
  label: (field: keyof Fields & string) => string;
  show: (field: keyof Fields & string, fields: Fields) => ReactNode;
}

/** A form over one record: its draft, what is wrong with it, and what to do when two people save it. */
export interface Editing<Fields extends object> {
  readonly draft: Fields;
  readonly set: (changes: Partial<Fields>) => void;
  /** The message of a field by its path, "items.0.annualPrice"; undefined: nothing is wrong. */
  readonly error: (path: string) => string | undefined;
  /** What went wrong beyond single fields. */
  readonly failed: string | null;
  readonly saving: boolean;
  readonly isChanged: boolean;
  readonly save: () => void;
  /** Both values where two people changed a field; null: no conflict. */
  readonly conflict: ReactNode;
}

interface Conflict<Fields extends object> extends Stored<Fields> {
  readonly by: string;
  readonly fields: Fields;
}

const isCallError = (error: unknown): error is CallError => error instanceof TRPCClientError;

/** What the server said is wrong: by field, and in one sentence. */
function faultsOf(error: unknown): { fields: Readonly<Record<string, readonly string[]>>; message: string } {
  if (!isCallError(error)) return { fields: {}, message: "The server could not be reached." };
  return { fields: error.data?.fields ?? {}, message: error.message };
}

const isConflict = (error: unknown): boolean =>
  isCallError(error) && error.data?.refusal?.code === "conflict";

const nothingWrong = { fields: {}, message: "" };

/** Edits a record: sends only changed fields with the version they were changed on, and asks where someone else was faster. */
export function useEditing<Fields extends object>(options: EditingOptions<Fields>): Editing<Fields> {
  const [base, setBase] = useState(options.stored);
  const [draft, setDraft] = useState({ ...options.stored.fields, ...options.begin });
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>(nothingWrong);
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<Conflict<Fields> | null>(null);

  async function send(fields: Partial<Fields>, version: number, from: Fields) {
    setSaving(true);
    setFaults(nothingWrong);
    try {
      await options.save(fields, version);
      options.onSaved();
    } catch (error) {
      if (version > 0 && isConflict(error)) await meet(from, version, error);
      else setFaults(faultsOf(error));
    } finally {
      setSaving(false);
    }
  }

  /** Someone else saved meanwhile: what does not touch is joined, the rest is asked. */
  async function meet(from: Fields, version: number, refused: unknown) {
    try {
      const theirs = await options.reload();
      // Nobody was faster: it was refused for another reason, and would be again.
      if (theirs.version === version) return setFaults(faultsOf(refused));
      if (contested(draft, theirs.fields, from).length > 0) return setConflict(theirs);
      setBase(theirs);
      await send(changedFields(draft, from), theirs.version, theirs.fields);
    } catch (error) {
      setFaults(faultsOf(error));
    }
  }

  function settle(theirs: Conflict<Fields>, choices: Readonly<Record<string, Choice>>) {
    const mine = changedFields(draft, base.fields);
    for (const [field, choice] of Object.entries(choices))
      if (choice === "theirs") delete mine[field as keyof Fields];
    setConflict(null);
    setBase(theirs);
    setDraft({ ...theirs.fields, ...mine });
    void send(mine, theirs.version, theirs.fields);
  }

  const { label, show } = options;
  return {
    draft,
    set: (changes) => setDraft((now) => ({ ...now, ...changes })),
    error: (path) => faults.fields[path]?.[0],
    failed: faults.message || null,
    saving,
    isChanged: Object.keys(changedFields(draft, base.fields)).length > 0,
    save: () =>
      void send(base.version === 0 ? draft : changedFields(draft, base.fields), base.version, base.fields),
    conflict: conflict && (
      <ConflictDialog
        other={conflict.by}
        fields={contested(draft, conflict.fields, base.fields).map((name) => ({
          name,
          label: label(name),
          mine: show(name, draft),
          theirs: show(name, conflict.fields),
        }))}
        onSave={(choices) => settle(conflict, choices)}
        onBack={() => setConflict(null)}
      />
    ),
  };
}

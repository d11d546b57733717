"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPCClient } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { useRefresh } from "../editing/use-refresh";
import { useSay } from "../scenario-say";
import { type BulkField, bulkFields, type Stored } from "./bulk-fields";
import classes from "./contracts.module.css";
import { decisionWords } from "./words";

/** Gives the contracts that are ticked another value of one field: all of them or none, with undo. */
export function BulkEdit({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const [name, setName] = useState("owner");
  const [value, setValue] = useState<string | null>(null);
  const { apply, saving, failed } = useBulk(onDone);
  const field = bulkFields[name];
  if (!field) return null;
  return (
    <form
      className={classes.bulk}
      aria-label={`Change ${ids.length} contracts`}
      onSubmit={(event) => {
        event.preventDefault();
        void apply(ids, field, value);
      }}
    >
      <span>{ids.length === 1 ? "1 contract" : `${ids.length} contracts`}</span>
      <NativeSelect
        size="xs"
        aria-label="Field to change"
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setValue(null);
        }}
        data={Object.entries(bulkFields).map(([id, { label }]) => ({ value: id, label }))}
      />
      <ValueField field={field} value={value} onChange={setValue} />
      <Button size="xs" type="submit" loading={saving}>
        Change
      </Button>
      <Button size="xs" variant="default" onClick={onDone}>
        Cancel
      </Button>
      {failed && (
        <span className={classes.failed} role="alert">
          Nothing was changed: {failed}
        </span>
      )}
    </form>
  );
}

interface ValueFieldProps {
  field: BulkField;
  value: string | null;
  onChange: (value: string | null) => void;
}

function ValueField({ field: { kind, label }, value, onChange }: ValueFieldProps): ReactNode {
  const { centres, categories } = useCostChoices();
  const shared = { size: "xs", "aria-label": `New value of ${label}` } as const;
  if (kind === "text")
    return (
      <TextInput
        {...shared}
        placeholder="empty: none"
        autoComplete="off"
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    );
  if (kind === "decision")
    return (
      <NativeSelect
        {...shared}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        data={[
          { value: "", label: "undecided" },
          ...Object.entries(decisionWords).map(([id, word]) => ({ value: id, label: word })),
        ]}
      />
    );
  return (
    <RecordSelect
      {...shared}
      required
      records={kind === "category" ? categories : centres}
      value={value}
      onChange={onChange}
    />
  );
}

function useBulk(onDone: () => void) {
  const { contracts } = useTRPCClient();
  const refresh = useRefresh("contracts");
  const say = useSay();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  async function apply(ids: readonly string[], field: BulkField, value: string | null) {
    setSaving(true);
    setFailed(null);
    try {
      const before = await Promise.all(ids.map((id) => contracts.get.query({ id })));
      const changes = before.map((contract) => ({
        id: contract.id,
        version: contract.version,
        fields: field.fields(value, contract),
      }));
      const saved = await contracts.updateMany.mutate({ changes });
      await refresh();
      onDone();
      const told = ids.length === 1 ? "1 contract" : `${ids.length} contracts`;
      say.done(`${field.label} of ${told} changed.`, () => void back(before, saved, field));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : "The server could not be reached.");
    } finally {
      setSaving(false);
    }
  }

  async function back(before: readonly Stored[], saved: readonly Saved[], field: BulkField) {
    await contracts.updateMany.mutate({ changes: takenBack(before, saved, field) });
    await refresh();
  }
  return { apply, saving, failed };
}

interface Saved {
  readonly version: number;
}

/** The values before, on the versions that came of the change. */
const takenBack = (before: readonly Stored[], saved: readonly Saved[], { back }: BulkField) =>
  before.map((contract, at) => ({
    id: contract.id,
    version: saved[at]?.version ?? contract.version,
    fields: back(contract),
  }));

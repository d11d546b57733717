"use client";
import { MultiSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { RecordSelect } from "../../_parts/record-select";
import type { Field } from "./described-field";
import { RecordOrText } from "./record-or-text";

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A hook that hands out the records one can choose from. */
type UseChoices = () => readonly Choice[];

interface Words {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
}

const nameIn = (choices: readonly Choice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.name ?? id;

function Names({ ids, use }: { ids: readonly string[]; use: UseChoices }): ReactNode {
  const choices = use();
  return ids.length === 0 ? "–" : ids.map((id) => nameIn(choices, id)).join(", ");
}

/** Another record, which is always named. */
export const record = (words: Words, use: UseChoices): Field<string> => ({
  required: true,
  ...words,
  show: (id) => <Names ids={id === "" ? [] : [id]} use={use} />,
  edit: ({ onChange, ...field }) => (
    <Chosen {...field} value={field.value || null} use={use} onChange={(id) => onChange(id ?? "")} />
  ),
});

/** Another record, or none. */
export const optionalRecord = (words: Words, use: UseChoices): Field<string | null> => ({
  ...words,
  show: (id) => <Names ids={id === null ? [] : [id]} use={use} />,
  edit: (field) => <Chosen {...field} use={use} />,
});

interface ChosenProps extends Words {
  description?: string;
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
  use: UseChoices;
}

const Chosen = ({ use, ...field }: ChosenProps) => <RecordSelect {...field} records={use()} clearable />;

/** Another record by its name, or any other text. */
export const recordOrText = (words: Words, use: UseChoices): Field<string | null> => ({
  ...words,
  show: (id) => <Names ids={id === null ? [] : [id]} use={use} />,
  edit: (field) => <ChosenOrTyped {...field} use={use} />,
});

const ChosenOrTyped = ({ use, ...field }: ChosenProps) => <RecordOrText {...field} records={use()} />;

/** Several other records. */
export const records = (words: Words, use: UseChoices): Field<readonly string[]> => ({
  ...words,
  wide: true,
  show: (ids) => <Names ids={ids} use={use} />,
  edit: (field) => <ChosenMany {...field} use={use} />,
});

interface ManyProps extends Omit<ChosenProps, "value" | "onChange"> {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

function ChosenMany({ use, value, ...field }: ManyProps) {
  const choices = use();
  const gone = value.filter((id) => !choices.some((choice) => choice.id === id));
  const data = [
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: `${id} (no longer there)` })),
  ];
  return (
    <MultiSelect
      size="sm"
      searchable
      clearable
      limit={200}
      nothingFoundMessage="None is called that"
      {...field}
      data={data}
      value={[...value]}
    />
  );
}

"use client";
import type { ReactNode } from "react";
import { Facts } from "../../_parts/detail-panel";
import type { Field } from "./described-field";
import { FieldGroup, Wide } from "./form";
import type { RecordKind } from "./record-kind";
import type { Editing } from "./use-editing";

/** Every field of a record, described: a field that is added to the record and not here does not compile. */
export type Description<Fields extends object> = {
  readonly [Name in keyof Fields & string]: Field<Fields[Name]>;
};

/** Fields that stand together, under a legend. */
export interface Group<Fields extends object> {
  readonly legend: string;
  readonly fields: readonly (keyof Fields & string)[];
}

type Draft<Fields extends object> = Pick<Editing<Fields>, "draft" | "set" | "error">;

interface DescribedFormProps<Fields extends object> {
  description: Description<Fields>;
  /** In the order they are asked for; a field in no group is not shown. */
  groups: readonly Group<Fields>[];
  editing: Draft<Fields>;
}

/** The fields of a form, from their description. */
export function DescribedForm<Fields extends object>({
  description,
  groups,
  editing,
}: DescribedFormProps<Fields>) {
  return groups.map(({ legend, fields }) => (
    <FieldGroup key={legend} legend={legend}>
      {fields.map((name) => (
        <DescribedField key={name} name={name} field={description[name]} editing={editing} />
      ))}
    </FieldGroup>
  ));
}

interface DescribedFieldProps<Fields extends object, Name extends keyof Fields & string> {
  name: Name;
  field: Field<Fields[Name]>;
  editing: Draft<Fields>;
}

function DescribedField<Fields extends object, Name extends keyof Fields & string>({
  name,
  field: { label, description, required, wide, edit },
  editing: { draft, set, error },
}: DescribedFieldProps<Fields, Name>) {
  const change: Partial<Fields> = {};
  const field = edit({
    label,
    description,
    required,
    value: draft[name],
    error: error(name),
    onChange: (value) => {
      change[name] = value;
      set(change);
    },
  });
  return wide ? <Wide>{field}</Wide> : field;
}

/** The same fields to read. */
export function DescribedFacts<Fields extends object>({
  description,
  groups,
  fields,
}: Pick<DescribedFormProps<Fields>, "description" | "groups"> & { fields: Fields }) {
  const facts = groups.flatMap((group) =>
    group.fields.map((name): readonly [string, ReactNode] => [
      description[name].label,
      description[name].show(fields[name]),
    ]),
  );
  return <Facts facts={facts} />;
}

type Audited = Awaited<ReturnType<RecordKind<object>["history"]>>;

/** The procedures of one kind of record, as the client calls them. */
interface Procedures<Fields extends object> {
  readonly get: { query(input: { id: string }): Promise<Fields & { id: string; version: number }> };
  readonly history: { query(input: { id: string }): Promise<Audited> };
  readonly create: { mutate(input: { id?: string; fields: Partial<Fields> }): Promise<{ id: string }> };
  readonly update: {
    mutate(input: { id: string; version: number; fields: Partial<Fields> }): Promise<unknown>;
  };
  readonly remove: { mutate(input: { id: string; version: number }): Promise<unknown> };
}

interface Described<Fields extends object> {
  /** "skill". */
  readonly word: string;
  readonly description: Description<Fields>;
  readonly nameOf: (fields: Fields, id: string) => string;
  readonly procedures: Procedures<Fields>;
  readonly refresh: () => Promise<unknown>;
}

/** How records of a described kind are asked for and written. */
export function describedKind<Fields extends object>({
  word,
  description,
  nameOf,
  procedures,
  refresh,
}: Described<Fields>): RecordKind<Fields> {
  return {
    word,
    label: (field) => description[field].label,
    text: (field, fields) => description[field].show(fields[field]),
    nameOf,
    get: async (id) => {
      const { id: _, version, ...fields } = await procedures.get.query({ id });
      // What is left of the record without its id and version are its fields.
      return {
        fields: fields as Omit<Fields & { id: string; version: number }, "id" | "version"> & Fields,
        version,
      };
    },
    history: (id) => procedures.history.query({ id }),
    create: (fields, id) => procedures.create.mutate({ id, fields }),
    update: (id, version, fields) => procedures.update.mutate({ id, version, fields }),
    remove: (id, version) => procedures.remove.mutate({ id, version }),
    refresh,
  };
}

import type { Kept } from "../planning/facts";
import type { Column } from "./column";
import type { Query } from "./query";
import type { Subject } from "./subject";

/** Which records are meant; null: all of them. */
export type Ids = readonly string[] | null;

/** Rows of a table of their own that belong to a record and come and go with it. */
export interface RowsShape {
  readonly table: string;
  /** Columns that say to what a row belongs, the record's id first. */
  readonly under: readonly string[];
  /** The field that tells rows of one record apart. */
  readonly key: string;
  /** Kept in the order they are written in (column `ordinal`); otherwise sorted by key. */
  readonly ordered?: boolean;
  readonly fields: FieldsShape;
}

/** Computed by the database from rows that others write; by the record's id. */
export interface DerivedShape {
  derive(query: Query, ids: Ids): Promise<ReadonlyMap<string, unknown>>;
}

export type FieldsShape = Readonly<Record<string, Column<unknown> | RowsShape | DerivedShape>>;

/** A table of records, described once: loading, writing, comparing and auditing all follow from it. */
export interface TableShape {
  /** The kind as the audit trail and addresses name it: "contracts". */
  readonly kind: string;
  /** One of them, for sentences: "contract". */
  readonly word: string;
  readonly subject: Subject;
  readonly table: string;
  readonly fields: FieldsShape;
}

type FieldOf<Value> =
  | Column<Value>
  | DerivedShape
  | (Value extends readonly (infer Row)[] ? RowsOf<Row> : never);

type FieldsOf<Fact> = { readonly [Name in keyof Fact]-?: FieldOf<Fact[Name]> };

interface RowsOf<Row> extends RowsShape {
  readonly key: keyof Row & string;
  readonly fields: FieldsOf<Row> & FieldsShape;
}

/** A table whose description names every field of the fact, and no other. */
export interface RecordTable<Fact extends Kept> extends TableShape {
  readonly fields: FieldsOf<Omit<Fact, keyof Kept>> & FieldsShape;
}

export const isColumn = (field: FieldsShape[string]): field is Column<unknown> => "cells" in field;
export const isRows = (field: FieldsShape[string]): field is RowsShape => "under" in field;

/** The column of a field: "costCentre" is cost_centre. */
export const columnName = (field: string): string =>
  field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** What a field of a fact holds. */
export const valueOf = (fact: object, field: string): unknown => Reflect.get(fact, field);

import { type FieldsShape, isColumn, isRows, type RowsShape, valueOf } from "./record-table";

/** A fact as texts by the path of each value: "items/1/annualPrice" → "1200". What has no text is left out. */
export type Texts = ReadonlyMap<string, string>;

/** One difference between two states of a record, as the audit trail keeps it. */
export interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

function keyText(shape: RowsShape, row: object): string {
  const column = shape.fields[shape.key];
  return (column && isColumn(column) && column.show(valueOf(row, shape.key))) || "";
}

/** The path of a row below its record: "items/1" or "records/2025-01". */
export const rowPath = (before: string, shape: RowsShape, row: object): string =>
  `${before}/${keyText(shape, row)}`;

function addRows(
  before: string,
  shape: RowsShape,
  rows: readonly object[],
  texts: Map<string, string>,
): void {
  const keys = rows.map((row) => keyText(shape, row));
  if (shape.ordered && keys.length > 1) texts.set(before, JSON.stringify(keys));
  for (const [index, row] of rows.entries())
    addFields(`${before}/${keys[index]}/`, shape.fields, row, texts, shape.key);
}

function addFields(
  before: string,
  fields: FieldsShape,
  fact: object,
  texts: Map<string, string>,
  except?: string,
): void {
  for (const [field, shape] of Object.entries(fields)) {
    if (field === except) continue;
    const value = valueOf(fact, field);
    if (isColumn(shape)) {
      const shown = shape.show(value);
      if (shown !== null) texts.set(before + field, shown);
    } else if (isRows(shape) && Array.isArray(value)) addRows(before + field, shape, value, texts);
  }
}

/** All values of a fact as texts; two facts are the same when these are. */
export function textsOf(fields: FieldsShape, fact: object): Texts {
  const texts = new Map<string, string>();
  addFields("", fields, fact, texts);
  return texts;
}

/** What changed from one state to the other. */
export function changesBetween(before: Texts, after: Texts): Change[] {
  const changes: Change[] = [];
  for (const [field, to] of after) {
    const from = before.get(field) ?? null;
    if (from !== to) changes.push({ field, from, to });
  }
  for (const [field, from] of before) if (!after.has(field)) changes.push({ field, from, to: null });
  return changes;
}

export const noTexts: Texts = new Map();

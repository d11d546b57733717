import { columnName } from "../kinds";
import type { UnknownName } from "../preview-answer";
import type { Sheet } from "../sheets";
import { type OurColumn, isDate, isNumber } from "./cells";
import { ruleOf, withRule } from "./draft";
import type { Mapping, Proposal } from "./proposal";

const wordKey = (text: string): string => text.trim().toLowerCase();

/** Our column whose cells use a name; the server names the file's column where the file has its own. */
function oursFor(
  mapping: Mapping | null,
  columns: readonly OurColumn[],
  { target, column }: UnknownName,
): OurColumn | undefined {
  const isFrom = ({ name }: OurColumn) =>
    name === column || (mapping !== null && ruleOf(mapping, name)?.from.join(" + ") === column);
  const using = columns.filter(isFrom);
  return using.find(({ kind }) => kind.includes(target)) ?? using[0];
}

/** What was chosen for a name the files use; null: nothing. */
export function chosenName(
  mapping: Mapping | null,
  columns: readonly OurColumn[],
  name: UnknownName,
): string | null {
  const column = oursFor(mapping, columns, name);
  const rule = mapping && column ? ruleOf(mapping, column.name) : null;
  const found = Object.entries(rule?.values ?? {}).find(([word]) => wordKey(word) === wordKey(name.text));
  return found?.[1] ?? null;
}

/** A file whose columns are ours, said as a mapping: needed as soon as one of its words is to mean another. */
export function ownMapping(
  { header }: Pick<Proposal, "header">,
  { kind, layout }: Pick<Sheet, "kind" | "layout">,
  columns: readonly OurColumn[],
): Mapping {
  const none: Mapping = { kind: kind ?? "", layout, columns: {}, across: null, leaveOut: [], nullWords: [] };
  return columns.reduce((mapping, column) => {
    const source = header.find((name) => nameOf(name) === columnName(column.name));
    if (source === undefined) return mapping;
    return withRule(mapping, column, {
      from: [source],
      number: isNumber(column) ? { decimal: ".", factor: "1", negateWhen: null, negate: false } : null,
      date: isDate(column) ? { order: "YMD" } : null,
    });
  }, none);
}

const nameOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .replace(/^cost center$/, "cost centre");

/** The mapping in which a name stands for one of ours, or for nothing again. */
export function namesChosen(
  mapping: Mapping,
  columns: readonly OurColumn[],
  name: UnknownName,
  id: string | null,
): Mapping {
  const column = oursFor(mapping, columns, name);
  if (!column) return mapping;
  const values = Object.entries(ruleOf(mapping, column.name)?.values ?? {});
  const others = values.filter(([word]) => wordKey(word) !== wordKey(name.text));
  return withRule(mapping, column, {
    values: Object.fromEntries(id === null ? others : [...others, [name.text, id]]),
  });
}

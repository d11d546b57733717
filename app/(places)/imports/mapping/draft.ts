import { isDate, isNumber, type OurColumn } from "./cells";
import type { ColumnRule, Mapping, NumberRule, Question } from "./proposal";

const empty: ColumnRule = {
  from: [],
  combine: "join",
  separator: " ",
  part: null,
  constant: null,
  values: {},
  number: null,
  date: null,
};

const asWritten: NumberRule = { decimal: null, factor: "1", negateWhen: null, negate: false };

/** The rule of one of our columns; null where nothing is said of it. */
export const ruleOf = ({ columns }: Pick<Mapping, "columns">, column: string): ColumnRule | null =>
  Object.hasOwn(columns, column) ? (columns[column] ?? null) : null;

/** Whether a rule gives its column anything. */
export const isFilled = (rule: ColumnRule | null): boolean =>
  rule !== null && (rule.from.length > 0 || (rule.constant ?? "") !== "" || Boolean(rule.reckoned));

/** The mapping with something said of one of our columns; one that gets nothing any more is not in it. */
export function withRule(mapping: Mapping, { name }: OurColumn, change: Partial<ColumnRule>): Mapping {
  const rule = { ...(ruleOf(mapping, name) ?? empty), ...change };
  const others = Object.entries(mapping.columns).filter(([column]) => column !== name);
  const all =
    isFilled(rule) || isAcross(mapping, name)
      ? { ...mapping.columns, [name]: rule }
      : Object.fromEntries(others);
  return { ...mapping, columns: all };
}

/** The mapping with a column taken from other columns of the file; how its cells are written is open again. */
export function withSource(mapping: Mapping, column: OurColumn, from: readonly string[]): Mapping {
  const before = ruleOf(mapping, column.name);
  const isSame = before?.from.some((name) => from.includes(name)) ?? false;
  const written = isSame
    ? {}
    : {
        values: {},
        part: null,
        number: isNumber(column) && from.length > 0 ? asWritten : null,
        date: isDate(column) && from.length > 0 ? { order: null } : null,
      };
  return withRule(mapping, column, { from, ...written });
}

/** The columns of the file nothing is taken from. */
export function unusedIn(mapping: Mapping, header: readonly string[]): string[] {
  const rules = Object.values(mapping.columns);
  const used = new Set([
    ...rules.flatMap(({ from, number }) => [...from, number?.negateWhen?.column ?? ""]),
    ...(mapping.across?.columns ?? []),
    ...mapping.leaveOut.map(({ column }) => column),
  ]);
  return header.filter((name) => !used.has(name));
}

/** Whether one of our columns is filled from columns that lie across, one for each month. */
export const isAcross = ({ across }: Mapping, column: string): boolean =>
  across !== null && (across.name === column || across.value === column);

/** Our columns: those that must be there, those that are mapped, and the rest. */
export function inParts(mapping: Mapping, columns: readonly OurColumn[]) {
  const isMapped = ({ name }: OurColumn) => isFilled(ruleOf(mapping, name)) || isAcross(mapping, name);
  return {
    shown: [
      ...columns.filter(({ required }) => required),
      ...columns.filter((column) => !column.required && isMapped(column)),
    ],
    rest: columns.filter((column) => !column.required && !isMapped(column)),
  };
}

/** What keeps a mapping from being used: a column that must be there, a decimal sign, an order of dates. */
export interface Gap {
  readonly column: string;
  readonly about: "column" | "decimal" | "date-order";
}

/** What is still open in a mapping. */
export function gapsIn(mapping: Mapping, columns: readonly OurColumn[]): Gap[] {
  const { shown } = inParts(mapping, columns);
  return shown.flatMap(({ name, required }): Gap[] => {
    const rule = ruleOf(mapping, name);
    const comes = isAcross(mapping, name);
    if (!comes && !isFilled(rule)) return required ? [{ column: name, about: "column" }] : [];
    if (!rule || (!comes && rule.from.length === 0)) return [];
    if (rule.number && rule.number.decimal === null) return [{ column: name, about: "decimal" }];
    return rule.date && rule.date.order === null ? [{ column: name, about: "date-order" }] : [];
  });
}

/** A question about how the cells of a column are written. */
type Writing = Question & { readonly about: "decimal" | "date-order" };

/** Whether a question is about how cells are written; where a column comes from is chosen beside it. */
export const isOfWriting = (question: Question): question is Writing =>
  question.about === "decimal" || question.about === "date-order";

function answeredOne(
  mapping: Mapping,
  question: Writing,
  value: string,
  columns: readonly OurColumn[],
): Mapping {
  const column = columns.find(({ name }) => name === question.column);
  if (!column) return mapping;
  const rule = ruleOf(mapping, column.name);
  if (question.about === "decimal")
    return withRule(mapping, column, {
      number: { ...(rule?.number ?? asWritten), decimal: value === "," ? "," : "." },
    });
  const order = (["YMD", "DMY", "MDY"] as const).find((one) => one === value) ?? null;
  return withRule(mapping, column, { date: { order } });
}

/** What was answered; null while it is open. */
export function answerTo(mapping: Mapping, { about, column }: Writing): string | null {
  const rule = column === null ? null : ruleOf(mapping, column);
  return (about === "decimal" ? rule?.number?.decimal : rule?.date?.order) ?? null;
}

/** Whether a question still concerns the mapping: the column may be taken from elsewhere by now. */
export const isAsked = (mapping: Mapping, { column, source }: Writing): boolean =>
  column !== null &&
  (source === null || isAcross(mapping, column) || (ruleOf(mapping, column)?.from.includes(source) ?? false));

/** A mapping with a question answered. A file writes its numbers and days in one way: the answer counts for those still open, too. */
export function answered(
  mapping: Mapping,
  questions: readonly Question[],
  question: Writing,
  value: string,
  columns: readonly OurColumn[],
): Mapping {
  const alike = questions
    .filter(isOfWriting)
    .filter(
      (other) =>
        other !== question &&
        other.about === question.about &&
        isAsked(mapping, other) &&
        answerTo(mapping, other) === null &&
        other.choices.some((choice) => choice.value === value),
    );
  return [question, ...alike].reduce((now, one) => answeredOne(now, one, value, columns), mapping);
}

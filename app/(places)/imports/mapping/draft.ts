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
  rule !== null && (rule.from.length > 0 || (rule.constant ?? "") !== "");

/** The mapping with something said of one of our columns. */
export function withRule(mapping: Mapping, { name }: OurColumn, change: Partial<ColumnRule>): Mapping {
  const rule = { ...(ruleOf(mapping, name) ?? empty), ...change };
  return { ...mapping, columns: { ...mapping.columns, [name]: rule } };
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

/** Our columns: those that must be there, those that are mapped, and the rest. */
export function inParts(mapping: Mapping, columns: readonly OurColumn[]) {
  const comesAcross = (name: string) => name === mapping.across?.name || name === mapping.across?.value;
  const own = columns.filter(({ name }) => !comesAcross(name));
  const isMapped = ({ name }: OurColumn) => isFilled(ruleOf(mapping, name));
  return {
    shown: [
      ...own.filter(({ required }) => required),
      ...own.filter((column) => !column.required && isMapped(column)),
    ],
    rest: own.filter((column) => !column.required && !isMapped(column)),
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
    if (!rule || !isFilled(rule)) return required ? [{ column: name, about: "column" }] : [];
    if (rule.from.length === 0) return [];
    if (rule.number && rule.number.decimal === null) return [{ column: name, about: "decimal" }];
    return rule.date && rule.date.order === null ? [{ column: name, about: "date-order" }] : [];
  });
}

/** A mapping with one question answered; about the encoding it says nothing. */
function answeredOne(
  mapping: Mapping,
  { about, column: name }: Question,
  value: string,
  columns: readonly OurColumn[],
): Mapping {
  const column = columns.find((one) => one.name === name);
  if (!column) return mapping;
  const rule = ruleOf(mapping, column.name);
  switch (about) {
    case "column":
      return withSource(mapping, column, value === "" ? [] : [value]);
    case "decimal":
      return withRule(mapping, column, {
        number: { ...(rule?.number ?? asWritten), decimal: value === "," ? "," : "." },
      });
    case "date-order":
      return withRule(mapping, column, {
        date: { order: (["YMD", "DMY", "MDY"] as const).find((order) => order === value) ?? null },
      });
    case "encoding":
      return mapping;
  }
}

/** What was answered; null while it is open. */
export function answerTo(mapping: Mapping, { about, column }: Question): string | null {
  const rule = column === null ? null : ruleOf(mapping, column);
  if (about === "decimal") return rule?.number?.decimal ?? null;
  if (about === "date-order") return rule?.date?.order ?? null;
  return about === "column" ? (rule?.from[0] ?? null) : mapping.layout.encoding;
}

/** Whether a question still concerns the mapping: the column may be taken from elsewhere by now. */
export const isAsked = (mapping: Mapping, { about, column, source }: Question): boolean =>
  about === "column" ||
  about === "encoding" ||
  source === null ||
  (column !== null && (ruleOf(mapping, column)?.from.includes(source) ?? false));

/** A mapping with a question answered. A file writes its numbers and days in one way: the answer counts for those still open, too. */
export function answered(
  mapping: Mapping,
  questions: readonly Question[],
  question: Question,
  value: string,
  columns: readonly OurColumn[],
): Mapping {
  const alike =
    question.about === "column"
      ? []
      : questions.filter(
          (other) =>
            other !== question &&
            other.about === question.about &&
            isAsked(mapping, other) &&
            answerTo(mapping, other) === null &&
            other.choices.some((choice) => choice.value === value),
        );
  return [question, ...alike].reduce((now, one) => answeredOne(now, one, value, columns), mapping);
}

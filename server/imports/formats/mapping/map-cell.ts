import { monthOf, printDay } from "@/server/planning/day";
import { type Decimal, parseDecimal } from "@/server/planning/decimal";
import { printMonth } from "@/server/planning/month";
import type { Read } from "../column";
import { readDay, readMonthAlone } from "./date-text";
import { negated, product, sum } from "./exact";
import type { ColumnRule, DateOrder, NumberRule } from "./mapping";
import { readNumber } from "./number-text";
import { isDated, type Sort } from "./sort";

/** One cell of the source: the name of its column and its text, "" where it is empty or a null word. */
export interface SourceCell {
  readonly column: string;
  readonly text: string;
}

/** What a cell of ours says, or why it cannot be made and which source cell is to blame (null: all of them). */
export type Made = { readonly text: string } | { readonly reason: string; readonly blame: SourceCell | null };

/** What a rule is applied with, known once for a file. */
export interface CompiledRule {
  readonly rule: ColumnRule;
  readonly sort: Sort;
  /** Whether our column takes a milestone with months too. */
  readonly hangs: boolean;
  readonly values: ReadonlyMap<string, string>;
  readonly factor: Decimal;
}

const afterMilestone = /[^+\s]\+-?\d{1,4}$/;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const tooMany = {
  reason: "too many digits after the factor was applied; at most 20 before the point and 18 after it",
};

/** An amount with factor and sign, as our columns write it. */
function amount(value: Decimal, rule: NumberRule, factor: Decimal, turned: boolean): Read<Decimal> {
  const scaled = rule.factor === "1" ? value : product(value, factor);
  if (scaled === null) return tooMany;
  return { value: turned !== rule.negate ? negated(scaled) : scaled };
}

const numberOf = (text: string, rule: NumberRule, sort: Sort): Read<Decimal> => {
  const plain = rule.decimal === "." && /^-?\d+(\.\d+)?$/.test(text) ? parseDecimal(text) : null;
  return plain === null ? readNumber(text, rule, sort === "percent") : { value: plain };
};

function dateOf(text: string, order: DateOrder, { sort, hangs }: CompiledRule): Read<string> {
  const plain = text.trim();
  if (sort === "month") {
    const month = readMonthAlone(plain);
    if (month !== null) return { value: printMonth(month) };
  }
  if (isoDay.test(plain)) return { value: sort === "month" ? plain.slice(0, 7) : plain };
  const read = readDay(plain, order);
  if ("value" in read)
    return { value: sort === "month" ? printMonth(monthOf(read.value)) : printDay(read.value) };
  if (hangs && afterMilestone.test(plain)) return { value: plain };
  return isDated(sort) && sort === "day" && readMonthAlone(plain) !== null
    ? { reason: "a month where a day is wanted" }
    : read;
}

/** Numbers of several columns taken together; an empty one counts 0, and all empty are empty. */
function reckonTogether(
  { rule, sort }: CompiledRule,
  number: NumberRule,
  cells: readonly SourceCell[],
): Read<Decimal | null> | Made {
  const values: Decimal[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell.text === "") continue;
    const read = numberOf(cell.text.trim(), number, sort);
    if ("reason" in read) return { ...read, blame: cell };
    values.push(rule.combine === "subtract" && at > 0 ? negated(read.value) : read.value);
  }
  if (values.length === 0) return { value: null };
  const total = sum(values);
  return total === null ? tooMany : { value: total };
}

function partOf(text: string, { part }: ColumnRule): string {
  if (!part) return text;
  const parts = text.split(part.by);
  return (part.at > 0 ? parts[part.at - 1] : parts.at(part.at))?.trim() ?? "";
}

const joined = ({ combine, separator }: ColumnRule, cells: readonly SourceCell[]): string => {
  const [only, second] = cells;
  if (only && !second) return only.text;
  const filled = cells.map(({ text }) => text).filter((text) => text !== "");
  return combine === "first" ? (filled[0] ?? "") : filled.join(separator);
};

const withBlame = (reason: string, cells: readonly SourceCell[]): Made => ({
  reason,
  blame: cells.length === 1 ? (cells[0] ?? null) : null,
});

function made(compiled: CompiledRule, cells: readonly SourceCell[], turned: boolean): Made {
  const { rule, sort, values, factor } = compiled;
  const { number, date } = rule;
  if (number && cells.length > 1 && (rule.combine === "subtract" || rule.combine === "add")) {
    const total = reckonTogether(compiled, number, cells);
    if ("text" in total || "blame" in total) return total;
    if ("reason" in total) return withBlame(total.reason, cells);
    const whole = total.value === null ? { value: "" } : amount(total.value, number, factor, turned);
    return "value" in whole ? { text: whole.value } : withBlame(whole.reason, cells);
  }
  const text = partOf(joined(rule, cells), rule);
  const known = values.size ? values.get(text.trim().toLowerCase()) : undefined;
  if (known !== undefined) return { text: known };
  if (text.trim() === "") return { text: "" };
  if (number) {
    const read = numberOf(text.trim(), number, sort);
    const value = "value" in read ? amount(read.value, number, factor, turned) : read;
    return "value" in value ? { text: value.value } : withBlame(value.reason, cells);
  }
  if (!date) return { text };
  const read = dateOf(text, date.order, compiled);
  return "value" in read ? { text: read.value } : withBlame(read.reason, cells);
}

/** Makes a cell of ours out of cells of the source; `turned`: whether the row says that its amounts count the other way round. */
export function mapCell(compiled: CompiledRule, cells: readonly SourceCell[], turned: boolean): Made {
  const cell = made(compiled, cells, turned);
  return "text" in cell && cell.text === "" ? { text: compiled.rule.constant ?? "" } : cell;
}

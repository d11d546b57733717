import { printDay } from "@/server/planning/day";
import { dayInOrder, partsOf } from "./date-text";
import type { ColumnProfile } from "./profile";

/** What cannot be known from a file and a person must say. */
export interface Question {
  readonly about: "decimal" | "date-order" | "encoding" | "column";
  /** Our column it is about; null: the file as a whole. */
  readonly column: string | null;
  /** The file's column it is about. */
  readonly source: string | null;
  readonly text: string;
  /** About a column: the name of a column of the file, or "=" and what every row says. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Orders of a date's parts in words. */
export const orderWords = {
  DMY: "day, month, year",
  MDY: "month, day, year",
  YMD: "year, month, day",
} as const;

/** An order, with a day that shows it. */
export function inWordsOf(order: "DMY" | "MDY" | "YMD", of: readonly ColumnProfile[]): string {
  const example = of.flatMap(({ examples }) => examples.get(order) ?? [])[0];
  return example ? `${orderWords[order]}: ${example}` : orderWords[order];
}

const example = (
  of: readonly ColumnProfile[],
  ...looks: readonly Parameters<ColumnProfile["examples"]["get"]>[0][]
) => looks.flatMap((look) => of.flatMap(({ examples }) => examples.get(look) ?? []))[0] ?? "";

/** Asks which sign is the decimal sign, by an amount that leaves it open. */
export function decimalQuestion(
  column: string,
  from: readonly string[],
  of: readonly ColumnProfile[],
): Question {
  const text = example(of, "either", "comma", "point");
  const conflict = of.some((each) => each.decimal.point > 0 && each.decimal.comma > 0);
  const says = conflict ? `has both ${example(of, "point")} and ${example(of, "comma")}` : `has ${text}`;
  return {
    about: "decimal",
    column,
    source: from[0] ?? null,
    text: `“${from.join("”, “")}” ${says}: which is the decimal sign?`,
    choices: [
      { value: ".", label: `Decimal point: ${meaning(text, ".")}` },
      { value: ",", label: `Decimal comma: ${meaning(text, ",")}` },
    ],
  };
}

const meaning = (text: string, sign: "." | ","): string => {
  const other = sign === "." ? "," : ".";
  return `${text} is ${text.replaceAll(other, "").replace(",", ".")}`;
};

/** Asks which part of a date comes first, by a day that leaves it open. */
export function orderQuestion(
  column: string,
  from: readonly string[],
  of: readonly ColumnProfile[],
): Question {
  const text = example(of, "either", "DMY", "MDY", "YMD");
  const parts = partsOf(text);
  const label = (order: "DMY" | "MDY") => {
    const day = parts?.shape === "numbers" ? dayInOrder(parts.parts, order) : null;
    const words = orderWords[order];
    return `${words[0]?.toUpperCase()}${words.slice(1)}${day === null ? "" : `: ${text} is ${printDay(day)}`}`;
  };
  return {
    about: "date-order",
    column,
    source: from[0] ?? null,
    text: `“${from.join("”, “")}” has ${text}: which comes first?`,
    choices: (["DMY", "MDY"] as const).map((value) => ({ value, label: label(value) })),
  };
}

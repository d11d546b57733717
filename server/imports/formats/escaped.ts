import type { Cell, Read } from "./column";
import { neutralised, restored } from "./neutral";

/** Puts a backslash before what would end a part. */
export const escaped = (text: string, signs: string): string =>
  [...text].map((sign) => (sign === "\\" || signs.includes(sign) ? `\\${sign}` : sign)).join("");

/** The parts between a sign that no backslash stands before; what is escaped stays as it is. */
export function apart(text: string, sign: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < text.length; at++) {
    const next = text[at] ?? "";
    if (next === "\\") part += next + (text[++at] ?? "");
    else if (next === sign && parts.length + 1 < most) {
      parts.push(part);
      part = "";
    } else part += next;
  }
  return [...parts, part];
}

/** The text without the backslashes that protect its signs. */
export const plain = (text: string): string => text.replace(/\\(.)/gsu, "$1").trim();

const MOST_ENTRIES = 200;

/** Several entries of several parts, `a|b; c|d`: a backslash stands before a sign that is part of a text. */
export const entriesCell = <T>(entry: {
  readonly kind: string;
  read(parts: readonly string[]): Read<T>;
  print(value: T): readonly string[];
}): Cell<readonly T[]> => ({
  kind: `${entry.kind}; several separated by ;`,
  read: (text) => {
    const entries = apart(restored(text), ";").filter((one) => one.trim() !== "");
    if (entries.length > MOST_ENTRIES) return { reason: `more than ${MOST_ENTRIES} entries` };
    const values: T[] = [];
    for (const one of entries) {
      const read = entry.read(apart(one, "|"));
      if ("reason" in read) return { reason: `${one.trim()}: ${read.reason}` };
      values.push(read.value);
    }
    return { value: values };
  },
  print: (values) => neutralised(values.map((value) => entry.print(value).join("|")).join("; ")),
});

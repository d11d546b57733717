import { categoryId } from "@/server/planning/category";
import { isCurrency } from "@/server/planning/money";
import type { Cell, Read, ReferenceTarget, Resolve } from "./column";
import { neutralised, restored } from "./neutral";

const tooLong = (most: number) => ({ reason: `longer than ${most} characters` });

/** Text as it is written, spaces and all. */
export const textCell = (most = 300) => ({
  kind: "text",
  spaces: true,
  read: (text: string): Read<string> => (text.length > most ? tooLong(most) : { value: restored(text) }),
  print: neutralised,
});

const readId = (text: string): Read<string> => {
  const value = restored(text.trim()).normalize("NFC");
  if (value.length > 200) return tooLong(200);
  return /\p{Cc}/u.test(value) ? { reason: "an id has no control characters" } : { value };
};

/** What a record is known by, here and in other files. */
export const idCell = { kind: "id", read: readId, print: neutralised };

/** A cost category's id: any case, spaces or hyphens mean the same. */
export const categoryIdCell = {
  kind: "id in small letters with hyphens",
  read: (text: string): Read<string> => {
    const read = readId(text);
    return "value" in read ? { value: categoryId(read.value) } : read;
  },
  print: neutralised,
};

/** The id, name or alias of another record. */
export const referenceCell = (target: ReferenceTarget) => ({
  kind: `one of the ${target}, by id or name`,
  spaces: true,
  read: (text: string): Read<string> => {
    const value = restored(text);
    return value.length > 300 ? tooLong(300) : { value };
  },
  print: neutralised,
  refer: (value: string, resolve: Resolve) => resolve(target, value),
});

/** A record by id or name where it is one; else the text as it stands. */
const nameCell = (target: ReferenceTarget) => ({
  ...textCell(),
  kind: `text, or one of the ${target} by id or name`,
  refer: (value: string, resolve: Resolve) => resolve(target, value, "text"),
});

/** Somebody who is one of the people, or a name. */
export const personCell = nameCell("people");

/** A role that is kept, or what somebody calls one. */
export const roleCell = nameCell("roles");

/** A contract of ours, or what somebody else calls one. */
export const contractCell = nameCell("contracts");

/** What one of a contract's items is known by; a line's id ends with it. */
export const itemCell = {
  kind: "id without slash",
  read: (text: string): Read<string> =>
    text.includes("/") ? { reason: "an item has no slash" } : readId(text),
  print: neutralised,
};

/** One of a few words, in any case. */
export const choiceCell = <const Word extends string>(words: readonly Word[]) => ({
  kind: words.join(", "),
  read: (text: string): Read<Word> => {
    const value = words.find((word) => word === text.trim().toLowerCase());
    return value === undefined ? { reason: `not one of ${words.join(", ")}` } : { value };
  },
  print: (value: Word): string => value,
});

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  1: true,
  no: false,
  false: false,
  0: false,
};

export const yesNoCell = {
  kind: "yes, no",
  read: (text: string): Read<boolean> => {
    const word = text.trim().toLowerCase();
    const value = Object.hasOwn(truths, word) ? truths[word] : undefined;
    return value === undefined ? { reason: "not yes or no" } : { value };
  },
  print: (value: boolean) => (value ? "yes" : "no"),
};

/** An ISO 4217 code; small letters are read as capitals. */
export const currencyCell = {
  kind: "currency, e.g. GBP",
  read: (text: string): Read<string> => {
    const value = text.trim().toUpperCase();
    return isCurrency(value) ? { value } : { reason: "not a currency of ISO 4217" };
  },
  print: (value: string) => value,
};

const MOST_ENTRIES = 200;

/** Several entries, separated by semicolons. */
export const listCell = <T>(entry: Cell<T>, most = MOST_ENTRIES): Cell<readonly T[]> => ({
  kind: `${entry.kind}; several separated by ;`,
  read: (text) => {
    const parts = restored(text)
      .split(";")
      .map((part) => part.trim());
    const texts = parts.filter(Boolean);
    if (texts.length > most) return { reason: `more than ${most} entries` };
    const values: T[] = [];
    for (const part of texts) {
      const read = entry.read(part);
      if ("reason" in read) return { reason: `${part}: ${read.reason}` };
      values.push(read.value);
    }
    return { value: values };
  },
  print: (values) => neutralised(values.map((value) => entry.print(value)).join(";")),
  refer: (values, resolve) => values.map((value) => entry.refer?.(value, resolve) ?? value),
});

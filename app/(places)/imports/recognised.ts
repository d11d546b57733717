import type { Outputs } from "../../_trpc/client";
import type { Sheet } from "./sheets";

/** What a sent file holds. */
export type Recognised = Outputs["imports"]["recognise"];

/** A table in a file: the file itself, or a sheet of a workbook. */
export type RecognisedTable = Recognised["tables"][number];

/** Something a table may be, and why. */
export type Candidate = RecognisedTable["kinds"][number];

/** What the server is asked to read it by: a preset or saved mapping by name, "guess" for neither, null for the likeliest. */
export const useOf = ({ how, mapping }: Candidate): string | null => (how === "guess" ? "guess" : mapping);

/** The tables to be imported, and the sheets besides that are nothing or hidden. */
export function tablesOf({ tables, reason }: Recognised) {
  const something = tables.filter(({ kinds }) => kinds.length > 0);
  const open = something.filter(({ hidden }) => !hidden);
  const wanted = open.length > 0 ? open : something;
  const none: RecognisedTable = {
    sheet: null,
    hidden: false,
    kinds: [],
    reason: reason ?? tables[0]?.reason ?? null,
  };
  return {
    tables: wanted.length > 0 ? wanted : [none],
    besides: tables.length > 1 ? tables.filter((table) => !wanted.includes(table)) : [],
  };
}

/** Whether a table is read exactly as those of a sheet are, so that they are imported as one. */
export function joins(sheet: Sheet, { sheet: table, kinds }: RecognisedTable): boolean {
  const [first] = kinds;
  const [before] = sheet.candidates;
  if (!first || !before || table !== null || sheet.table !== null || sheet.mapping !== null) return false;
  return (
    first.how !== "guess" &&
    first.how === before.how &&
    sheet.kind === first.kind &&
    sheet.use === useOf(first)
  );
}

import { readFile } from "node:fs/promises";
import { limits } from "../limits";
import { refuseFile } from "../refused";
import { startOf } from "./encoding";
import type { Grid } from "./grid";
import type { SourceRow } from "./source";

/** The column by which FOCUS's list of contract commitments is known, which comes as JSON as well. */
const mark = '"ContractCommitmentId"';

/** Whether a file of JSON is that list. */
export const isCommitmentJson = async (path: string): Promise<boolean> =>
  (await startOf(path, 65_536)).includes(mark);

/** Numbers as the texts they are, so that no digit is lost. */
const numbersAsTexts = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  );

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list itself, or the one list in what stands around it; else an object a line. */
function objectsIn(text: string): Fields[] {
  const lines = () =>
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as unknown);
  const whole = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return lines();
    }
  })();
  const list = isFields(whole) ? (Object.values(whole).find(Array.isArray) ?? [whole]) : whole;
  return Array.isArray(list) ? list.filter(isFields) : [];
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** Opens a list of objects as rows of cells: the first row has the names of all fields. */
export async function jsonGrid(path: string): Promise<Grid> {
  const bytes = await readFile(path);
  if (bytes.length > limits.honestBytes) refuseFile("This JSON file is too large; send it as CSV in UTF-8.");
  const objects = ((): Fields[] => {
    try {
      return objectsIn(numbersAsTexts(bytes.toString("utf8").replace(/^\uFEFF/, "")));
    } catch {
      return refuseFile("This JSON file is broken: ask for it again, or as CSV in UTF-8.");
    }
  })();
  const names = [...new Set(objects.flatMap(Object.keys))];
  const all: SourceRow[] = [names, ...objects.map((fields) => names.map((name) => cellOf(fields[name])))].map(
    (cells, at) => ({ line: at + 1, cells }),
  );
  return {
    encoding: "utf-8",
    delimiter: null,
    sheet: null,
    sheets: [],
    reasons: ["Read as a JSON list: an object is a row."],
    sample: all.slice(0, 200),
    whole: all.length <= 200,
    open: true,
    headerCells: ({ cells }) => cells,
    async *rows() {
      yield await Promise.resolve(all);
    },
    ended: () => true,
  };
}

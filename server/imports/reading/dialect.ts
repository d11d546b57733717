import { type Delimiter, delimiters } from "../formats/mapping/layout";

/** Text without what stands in quotes; only a quote that begins a cell opens one. */
const outsideQuotes = (text: string) => text.replace(/(^|[,;\t|\r\n])"(?:[^"]|"")*(?:"|$)/g, "$1");

const lineEnd = /\r\n|\n|\r/;

/** What separates the cells of a header line that is known to be first; null while its end has not been read. */
export function headerDelimiter(text: string, finished: boolean): Delimiter | null {
  const plain = outsideQuotes(text).replace(/^[ \r\n\uFEFF]+/, "");
  const end = lineEnd.exec(plain);
  if (!finished && (!end || end.index + end[0].length >= plain.length)) return null;
  const header = end ? plain.slice(0, end.index) : plain;
  const count = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** How the lines of a text split by one delimiter. */
interface Split {
  readonly delimiter: Delimiter;
  /** Cells that most lines have, and the share of lines that have as many. */
  readonly cells: number;
  readonly share: number;
}

function splitBy(lines: readonly string[], delimiter: Delimiter): Split {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const [cells, count] = [...counts].reduce(
    (best, each) => (worth(each) > worth(best) ? each : best),
    [1, 0],
  );
  return { delimiter, cells, share: lines.length ? count / lines.length : 0 };
}

const worth = ([cells, count]: readonly [number, number]) => count * Math.log2(cells);

/** A decimal comma is no delimiter as long as another one does as well: the comma comes last. */
const preference: readonly Delimiter[] = ["\t", ";", "|", ","];

const names: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/** What separates cells, and why that was found. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  readonly reason: string | null;
}

/** The delimiter that Excel names in a line of its own: `sep=;`. */
export function saidDelimiter(text: string): Delimiter | null {
  const said = /^\uFEFF?"?sep=([,;|\t])"?(?:\r|\n|$)/i.exec(text)?.[1];
  return delimiters.find((each) => each === said) ?? null;
}

/** What separates the cells of a file, by how evenly it splits the first lines; titles above a table have none. */
export function delimiterOf(sample: string, whole: boolean): FoundDelimiter {
  const lines = outsideQuotes(sample).split(lineEnd);
  const full = (whole || lines.length < 2 ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== "");
  const splits = preference.map((delimiter) => splitBy(full.slice(0, 60), delimiter));
  const value = ({ share, cells }: Split) => share ** 2 * Math.log2(cells);
  const best = splits.reduce((found, each) => (value(each) > value(found) ? each : found));
  if (best.cells < 2) return { delimiter: ",", reason: "Nothing separates cells: read as one column." };
  const reason = `Cells are separated by ${names[best.delimiter]}: ${Math.round(best.share * 100)} % of the first lines split into ${best.cells}.`;
  return { delimiter: best.delimiter, reason };
}

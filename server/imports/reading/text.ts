import { createReadStream } from "node:fs";
import type { Delimiter, Encoding, Layout } from "../formats/mapping/layout";
import { decodeText } from "../decode";
import { limits } from "../limits";
import { delimiterOf, saidDelimiter } from "./dialect";
import { encodingOf } from "./encoding";
import type { Grid } from "./grid";
import { Records, recordsOf } from "./records";

const SAMPLE_CHARACTERS = 400_000;
const SAMPLE_ROWS = 200;

/** The text of a file, of which one may ask afterwards how it ended. */
class Text {
  private last = "";

  constructor(
    private readonly path: string,
    private readonly encoding: Encoding,
  ) {}

  async *pieces(): AsyncGenerator<string> {
    const bytes = createReadStream(this.path, { highWaterMark: 1 << 18 });
    for await (const piece of decodeText(bytes, this.encoding, limits.fileBytes)) {
      if (piece !== "") this.last = piece.slice(-1);
      yield piece;
    }
  }

  /** Whether the last line that was read has its end. */
  get ended(): boolean {
    return this.last === "\n" || this.last === "\r";
  }

  async start(): Promise<{ readonly text: string; readonly whole: boolean }> {
    let text = "";
    for await (const piece of this.pieces()) {
      text += piece;
      if (text.length > SAMPLE_CHARACTERS) return { text: text.slice(0, SAMPLE_CHARACTERS), whole: false };
    }
    return { text, whole: true };
  }
}

/** What separates cells: as chosen, as the file says itself, or as its first lines show. */
function delimiterIn(text: string, whole: boolean, chosen: Delimiter | null) {
  if (chosen !== null) return { delimiter: chosen, reason: null };
  const said = saidDelimiter(text);
  if (said === null) return delimiterOf(text, whole);
  return { delimiter: said, reason: `Cells are separated by "${said}", as the first line says.` };
}

/** Opens a file of text as rows of cells. */
export async function textGrid(path: string, layout: Layout): Promise<Grid> {
  const { encoding, reason } = await encodingOf(path, layout.encoding);
  const text = new Text(path, encoding);
  const start = await text.start();
  const found = delimiterIn(start.text, start.whole, layout.delimiter);
  const said = saidDelimiter(start.text) !== null;
  const visible = (row: { readonly line: number }) => !said || row.line > 1;
  const records = new Records(found.delimiter).take(start.text, start.whole).filter(visible);
  return {
    encoding,
    delimiter: found.delimiter,
    sheet: null,
    sheets: [],
    reasons: [reason, found.reason].filter((each) => each !== null),
    sample: records.slice(0, SAMPLE_ROWS),
    whole: start.whole && records.length <= SAMPLE_ROWS,
    open: false,
    headerCells: ({ cells }) => cells,
    async *rows() {
      for await (const rows of recordsOf(text.pieces(), found.delimiter)) yield rows.filter(visible);
    },
    ended: () => text.ended,
  };
}

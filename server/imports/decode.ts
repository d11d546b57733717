import type { Encoding } from "./formats/mapping/layout";
import { Refusal } from "../errors";
import { megabytes } from "./limits";
import { refuseFile } from "./refused";

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((b, i) => bytes[i] === b);

/** What a file is that is certainly not CSV in UTF-8, by its first bytes. */
function otherKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return "This file is written in UTF-16: save it as CSV in UTF-8.";
  if (startsWith(bytes, 0x50, 0x4b))
    return "This is an Excel workbook or a zip file: save it as CSV in UTF-8.";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return "This is an old Excel workbook: save it as CSV in UTF-8.";
  if (startsWith(bytes, 0x1f, 0x8b)) return "This file is compressed (gzip): unpack it first.";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return "This is a PNG picture, not CSV.";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "This is a PDF, not CSV.";
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return "This is a Parquet file, not CSV.";
  return null;
}

const linesIn = (bytes: Uint8Array, end: number) => {
  let lines = 0;
  for (let i = 0; i < end; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) lines++;
  return lines;
};

/** Index of the first byte that is not UTF-8; `bytes` begins with a whole character. */
function firstWrong(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let whole = 0;
  try {
    for (let i = 0; i < bytes.length; i++) {
      if (decoder.decode(bytes.subarray(i, i + 1), { stream: true }) !== "") whole = i + 1;
    }
  } catch {
    // The character that began after the last whole one is the wrong one.
  }
  return whole;
}

/** How many bytes of an unfinished character end `bytes`. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Bytes that stand for no character in an encoding of one byte each. */
const undefinedBytes: Readonly<Record<"windows-1252" | "iso-8859-1", (byte: number) => boolean>> = {
  "windows-1252": (byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d,
  "iso-8859-1": (byte) => byte >= 0x80 && byte <= 0x9f,
};

const hex = (byte: number | undefined) => `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;

/** Refuses by a byte, and says which encoding it may be in, so that a person can be asked. */
function refuseByte(byte: number, line: number, reason: string, guess: Encoding): never {
  const refused = [{ line, column: "", value: "", reason }];
  throw new Refusal("invalid", `Line ${line}: ${reason}`, { refused, encoding: { byte, line, guess } });
}

/** Decodes piece by piece and knows where it is. */
class Decoding {
  private rest: Uint8Array = new Uint8Array();
  private before = 0;
  private line = 1;
  private readonly decoder: TextDecoder;

  constructor(private readonly encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  get taken(): number {
    return this.before;
  }

  take(piece: Uint8Array): string {
    const bytes = this.rest.length ? Buffer.concat([this.rest, piece]) : piece;
    const whole = bytes.subarray(0, bytes.length - this.unfinished(bytes));
    const text = this.decode(whole, true);
    this.before += whole.length;
    if (!this.wide) this.line += linesIn(whole, whole.length);
    this.rest = bytes.subarray(whole.length);
    return text;
  }

  end(): string {
    return this.decode(this.rest, false);
  }

  private get wide(): boolean {
    return this.encoding === "utf-16le" || this.encoding === "utf-16be";
  }

  private unfinished(bytes: Uint8Array): number {
    if (this.encoding === "utf-8") return unfinished(bytes);
    return this.wide ? bytes.length % 2 : 0;
  }

  private decode(bytes: Uint8Array, stream: boolean): string {
    if (this.wide) return this.decodeWide(bytes, stream);
    const zero = bytes.indexOf(0);
    if (zero >= 0)
      refuseFile(
        `byte ${this.before + zero} is NUL: this is not a text file${this.encoding === "utf-8" ? " in UTF-8" : ""}.`,
        this.line + linesIn(bytes, zero),
      );
    if (this.encoding === "utf-8") return this.decodeUtf8(bytes, stream);
    this.checkBytes(bytes, this.encoding === "iso-8859-1" ? this.encoding : "windows-1252");
    return this.decoder.decode(bytes, { stream });
  }

  private decodeUtf8(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.decoder.decode(bytes, { stream });
    } catch {
      const wrong = firstWrong(bytes);
      const at = this.before + wrong;
      const reason = `byte ${at} (${hex(bytes[wrong])}) is not UTF-8: choose the encoding the file was written in (often Windows-1252), or save it as CSV in UTF-8.`;
      return refuseByte(at, this.line + linesIn(bytes, wrong), reason, "windows-1252");
    }
  }

  private checkBytes(bytes: Uint8Array, encoding: "windows-1252" | "iso-8859-1"): void {
    const wrong = bytes.findIndex(undefinedBytes[encoding]);
    if (wrong < 0) return;
    const at = this.before + wrong;
    const guess = encoding === "iso-8859-1" ? "windows-1252" : "utf-8";
    const reason = `byte ${at} (${hex(bytes[wrong])}) stands for no character in ${encoding}: choose another encoding.`;
    refuseByte(at, this.line + linesIn(bytes, wrong), reason, guess);
  }

  private decodeWide(bytes: Uint8Array, stream: boolean): string {
    try {
      const text = this.decoder.decode(bytes, { stream });
      const zero = text.indexOf("\0");
      if (zero >= 0) refuseFile("it holds a NUL: this is not a text file.", this.line + breaksIn(text, zero));
      this.line += breaksIn(text, text.length);
      return text;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return refuseFile("half a character stands alone: this is not a text file in UTF-16.", this.line);
    }
  }
}

const breaksIn = (text: string, end: number) => text.slice(0, end).split(/\r\n|\n|\r/).length - 1;

/** Decodes a file piece by piece, and refuses what is not text in its encoding by the position of its first wrong byte. */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  most: number,
): AsyncGenerator<string> {
  const decoding = new Decoding(encoding);
  for await (const piece of source) {
    yield decoding.take(piece);
    if (decoding.taken > most) refuseFile(`The file is larger than ${megabytes(most)}.`);
  }
  yield decoding.end();
}

/** Looks at the first piece as it goes by. */
async function* refusingOtherKinds(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const piece of source) {
    const other = first ? otherKind(piece) : null;
    if (other) refuseFile(other);
    first = false;
    yield piece;
  }
}

/** Decodes a file in UTF-8; a file that is certainly something else is refused by what it is. */
export const decodeUtf8 = (source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<string> =>
  decodeText(refusingOtherKinds(source), "utf-8", most);

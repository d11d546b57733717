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

/** Decodes a file piece by piece, and refuses what is not text in UTF-8 by the position of its first wrong byte. */
export async function* decodeUtf8(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest: Uint8Array<ArrayBufferLike> = new Uint8Array();
  let [before, lines] = [0, 1];
  const decode = (bytes: Uint8Array, stream: boolean) => {
    const zero = bytes.indexOf(0);
    if (zero >= 0)
      refuseFile(
        `byte ${before + zero} is NUL: this is not a text file in UTF-8.`,
        lines + linesIn(bytes, zero),
      );
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      const wrong = firstWrong(bytes);
      const byte = bytes[wrong]?.toString(16).toUpperCase().padStart(2, "0") ?? "";
      const reason = `byte ${before + wrong} (0x${byte}) is not UTF-8: save the file as CSV in UTF-8.`;
      return refuseFile(reason, lines + linesIn(bytes, wrong));
    }
  };
  for await (const piece of source) {
    if (before === 0 && rest.length === 0) {
      const other = otherKind(piece);
      if (other) refuseFile(other);
    }
    const bytes = rest.length ? Buffer.concat([rest, piece]) : piece;
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    yield decode(whole, true);
    [before, lines, rest] = [
      before + whole.length,
      lines + linesIn(whole, whole.length),
      bytes.subarray(whole.length),
    ];
    if (before > most) refuseFile(`The file is larger than ${megabytes(most)}.`);
  }
  yield decode(rest, false);
}

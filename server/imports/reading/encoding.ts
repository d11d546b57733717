import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Encoding } from "../formats/mapping/layout";
import { refuseFile } from "../refused";

/** The encoding a file is read in, and why it is that one. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Null where nothing has to be said: plain UTF-8. */
  readonly reason: string | null;
}

export const encodingTitles: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252",
  "iso-8859-1": "ISO-8859-1",
};

/** The first bytes of a file. */
export async function startOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(most);
    const { bytesRead } = await file.read(buffer, 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((b, i) => bytes[i] === b);

/** The encoding a mark at the beginning names. */
function marked(start: Uint8Array): Encoding | null {
  if (startsWith(start, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(start, 0xff, 0xfe, 0, 0))
    return refuseFile("This file is written in UTF-32: save it as CSV in UTF-8.");
  if (startsWith(start, 0xff, 0xfe)) return "utf-16le";
  return startsWith(start, 0xfe, 0xff) ? "utf-16be" : null;
}

/** UTF-16 without a mark shows by its zeros: every other byte of what is common to all scripts, and never the one beside it. */
export function unmarkedUtf16(start: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const pairs = Math.floor(start.length / 2);
  for (let i = 0; i < pairs * 2; i++) if (start[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (pairs < 2) return null;
  if (odd > pairs * 0.15 && even === 0) return "utf-16le";
  return even > pairs * 0.15 && odd === 0 ? "utf-16be" : null;
}

/** Length of the beginning of `bytes` that ends in a whole character of UTF-8. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** Whether a whole file is UTF-8, and has a character in it that other encodings write otherwise. */
async function isReallyUtf8(path: string): Promise<boolean> {
  let [rest, beyond]: [Uint8Array, boolean] = [new Uint8Array(), false];
  const read: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const piece of read) {
    const bytes = rest.length ? Buffer.concat([rest, piece]) : piece;
    const whole = wholeLength(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    beyond ||= !isAscii(bytes);
    rest = bytes.subarray(whole);
  }
  return rest.length === 0 && beyond;
}

function mustFit(chosen: Encoding, found: Encoding, why: string): FoundEncoding {
  if (chosen === found) return { encoding: found, reason: `Read as ${encodingTitles[found]}, ${why}.` };
  const reason = `Read as ${encodingTitles[found]}, ${why}, although ${encodingTitles[chosen]} was chosen.`;
  return { encoding: found, reason };
}

const oneByte = (encoding: Encoding) => encoding === "windows-1252" || encoding === "iso-8859-1";

/** Which encoding a file of text is read in: the one its mark names, the one that was chosen, else UTF-8 and nothing but UTF-8. */
export async function encodingOf(path: string, chosen: Encoding | null): Promise<FoundEncoding> {
  const start = await startOf(path, 4096);
  const mark = marked(start);
  if (mark === "utf-8" && (chosen === null || chosen === mark)) return { encoding: mark, reason: null };
  if (mark) return mustFit(chosen ?? mark, mark, "as the mark at its beginning says");
  const zeros = unmarkedUtf16(start);
  if (zeros) return mustFit(chosen ?? zeros, zeros, "because every other byte is zero");
  if (chosen && oneByte(chosen) && (await isReallyUtf8(path)))
    return mustFit(chosen, "utf-8", "because all of its characters beyond ASCII are whole in UTF-8");
  if (chosen === null || chosen === "utf-8") return { encoding: "utf-8", reason: null };
  return { encoding: chosen, reason: `Read as ${encodingTitles[chosen]}, as chosen.` };
}

import type { Readable } from "node:stream";
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Refusal } from "../../errors";
import { limits, megabytes } from "../limits";
import { refuseFile } from "../refused";

/** A file inside an archive. */
export interface Part {
  readonly name: string;
  readonly folder: boolean;
  /** Bytes as they lie in the archive; what it unpacks to is never believed, it is counted. */
  readonly packed: number;
}

const openFile = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** What an archive reader says of a bad archive, as a sentence for a person. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters in fileName/i.test(said))
    return refusal("a file in it is named so that it would be written outside its folder");
  if (/encrypt/i.test(said)) return refusal("a file in it is protected by a password");
  return refusal(`it is damaged (${said.replace(/\.$/, "")})`);
}

const refusal = (why: string) => {
  const reason = `This archive or workbook is not taken: ${why}.`;
  return new Refusal("invalid", reason, { refused: [{ line: 0, column: "", value: "", reason }] });
};

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (what: () => void) => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      what();
    };
    zip.once("entry", (entry: Entry) => done(() => resolve(entry)));
    zip.once("end", () => done(() => resolve(null)));
    zip.once("error", (error: unknown) => done(() => reject(refusalOf(error))));
    zip.readEntry();
  });
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await openFile(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  if (zip.entryCount > limits.parts)
    throw refusal(`it holds ${zip.entryCount} files, and at most ${limits.parts} are read`);
  const names = new Set<string>();
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (/^[a-z]:/i.test(entry.fileName))
      throw refusal("a file in it is named so that it would be written outside its folder");
    if (names.has(entry.fileName)) throw refusal(`it holds ${entry.fileName} twice`);
    if (entry.isEncrypted()) throw refusal("a file in it is protected by a password");
    names.add(entry.fileName);
    yield entry;
  }
}

/** Names of all files in an archive, each of them looked at before anything is unpacked. */
export async function partsOf(path: string): Promise<Part[]> {
  const zip = await open(path);
  try {
    const parts: Part[] = [];
    for await (const { fileName: name, compressedSize: packed } of entriesOf(zip))
      parts.push({ name, packed, folder: name.endsWith("/") });
    return parts;
  } finally {
    zip.close();
  }
}

/** Counts what files unpack to, while they are unpacked. */
export class Unpacked {
  private all = 0;

  constructor(private readonly most: number = limits.unpackedBytes) {}

  add(bytes: number, ofPart: number, packed: number): void {
    this.all += bytes;
    if (this.all > this.most) throw refusal(`it unpacks to more than ${megabytes(this.most)}`);
    if (ofPart > limits.honestBytes && ofPart > packed * limits.packing)
      throw refusal(`a file in it unpacks to more than ${limits.packing} times its size`);
  }
}

const streamOf = (zip: ZipFile, entry: Entry) =>
  new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(refusalOf(error)) : resolve(stream)));
  });

/** The bytes of files of an archive that are wanted, one after the other and piece by piece. */
export async function* unpack(
  path: string,
  wanted: (name: string) => boolean,
  unpacked = new Unpacked(),
): AsyncGenerator<{ readonly name: string; readonly piece: Buffer }> {
  const zip = await open(path);
  try {
    for await (const entry of entriesOf(zip)) {
      if (!wanted(entry.fileName)) continue;
      let bytes = 0;
      const stream: AsyncIterable<Buffer> = await streamOf(zip, entry);
      for await (const piece of stream) {
        unpacked.add(piece.length, (bytes += piece.length), entry.compressedSize);
        yield { name: entry.fileName, piece };
      }
    }
  } catch (error) {
    throw refusalOf(error);
  } finally {
    zip.close();
  }
}

/** The bytes of one file of an archive. */
export async function* unpackOne(path: string, name: string): AsyncGenerator<Buffer> {
  let found = false;
  for await (const { piece } of unpack(path, (each) => each === name)) {
    found = true;
    yield piece;
  }
  if (!found) refuseFile(`This workbook is damaged: it lacks ${name}, or nothing stands in it.`);
}

import { createReadStream } from "node:fs";
import { open, type FileHandle, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { Refusal } from "../../errors";
import { readCsv } from "../csv";
import { recogniseBill } from "../formats/cloud-bill";
import { safeName } from "../kept-file";
import { limits } from "../limits";
import { refuseFile } from "../refused";
import { type Part, partsOf, unpack, Unpacked } from "./archive";
import { containerOf } from "./container";

/** Names of files that are taken; what a file really is is told by its bytes, once it is here. */
export const acceptedName = /\.(csv|txt|tsv|tab|dat|xlsx|xlsm|xls|ods|zip|gz|parquet)$/i;

/** What is taken, as a sentence. */
export const acceptedSentence =
  "Only CSV (.csv, .txt, .tsv, .tab, .dat), workbooks (.xlsx, .xlsm, .ods), archives of them (.zip, .gz), and bills in .parquet are taken.";

/** A file out of an archive: what it is called there, and where it lies now. */
export interface UnpackedFile {
  readonly name: string;
  readonly path: string;
}

/** A file of an archive that was not taken, and why. */
export interface NotTaken {
  readonly name: string;
  readonly reason: string;
}

/** What became of a file that was sent: itself, or the files in it. */
export interface Unpacking {
  readonly files: readonly UnpackedFile[];
  readonly leftOut: readonly NotTaken[];
}

const base = (name: string) => name.slice(name.lastIndexOf("/") + 1);

/** Why a file of an archive is not unpacked; null: it is. */
function whyNot({ name }: Part): string | null {
  if (
    /(?:^|\/)__MACOSX\//.test(name) ||
    base(name).startsWith(".") ||
    /^(thumbs\.db|desktop\.ini)$/i.test(base(name))
  )
    return "made by the system that packed the archive, no data";
  if (/\.(zip|gz|7z|rar|tar|tgz|bz2|xz)$/i.test(name)) return "an archive inside an archive is not unpacked";
  if (/^readme(\.\w+)?$/i.test(base(name))) return "a note to people, no table";
  return acceptedName.test(name) ? null : "no table: neither CSV nor a workbook";
}

/** Names as they are shown; where two files of different folders are called the same, they are numbered. */
function shownNames(parts: readonly Part[]): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  return new Map(
    parts.map(({ name }) => {
      const plain = safeName(base(name));
      const [, stem = plain, end = ""] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? [];
      let unique = plain;
      for (let count = 2; seen.has(unique); count++) unique = `${stem} (${count})${end}`;
      seen.add(unique);
      return [name, unique];
    }),
  );
}

/** Writes each wanted file of an archive to a path of its own. */
async function write(
  path: string,
  names: ReadonlyMap<string, string>,
  place: () => string,
): Promise<UnpackedFile[]> {
  const files = new Map<string, UnpackedFile>();
  let [target, current]: [FileHandle | null, string] = [null, ""];
  try {
    for await (const { name, piece } of unpack(
      path,
      (each) => names.has(each),
      new Unpacked(limits.billBytes),
    )) {
      if (name !== current) {
        await target?.close();
        const file = { name: names.get(name) ?? name, path: place() };
        files.set(name, file);
        [target, current] = [await open(file.path, "wx", 0o600), name];
      }
      await target?.write(piece);
    }
  } finally {
    await target?.close();
  }
  return [...files.values()];
}

async function unzip(path: string, place: () => string): Promise<Unpacking> {
  const parts = (await partsOf(path)).filter(({ folder }) => !folder);
  const leftOut = parts.flatMap((part) => {
    const reason = whyNot(part);
    return reason === null ? [] : [{ name: safeName(base(part.name)), reason }];
  });
  const wanted = parts.filter((part) => whyNot(part) === null);
  if (wanted.length > limits.files)
    refuseFile(`This archive holds ${wanted.length} files; at most ${limits.files} are taken at once.`);
  const files = await write(path, shownNames(wanted), place);
  const empty = [...shownNames(wanted).values()].filter((name) => files.every((file) => file.name !== name));
  const all = [...leftOut, ...empty.map((name) => ({ name, reason: "it is empty" }))];
  if (files.length === 0) refuseFile(nothingIn(all));
  return { files, leftOut: all };
}

const nothingIn = (leftOut: readonly NotTaken[]) => {
  const some = leftOut.slice(0, 3).map(({ name, reason }) => `${name}: ${reason}`);
  return `This archive holds nothing that can be imported${some.length ? ` (${some.join("; ")})` : ""}.`;
};

/** The bytes a compressed file unpacks to, counted. */
async function* gunzipped(path: string, most: number): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const unpacked = new Unpacked(most);
  const gunzip = createGunzip();
  const packed = createReadStream(path).on("error", (error) => gunzip.destroy(error));
  let bytes = 0;
  const pieces: AsyncIterable<Buffer> = packed.pipe(gunzip);
  try {
    for await (const piece of pieces) {
      unpacked.add(piece.length, (bytes += piece.length), size);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuseFile("This compressed file is damaged: it does not unpack to its end.");
  } finally {
    packed.destroy();
  }
}

/** Whether a compressed file is a cloud bill: it is read as it is, without unpacking it first. */
async function isBill(path: string): Promise<boolean> {
  try {
    for await (const [header] of readCsv(gunzipped(path, limits.billBytes)))
      return header !== undefined && recogniseBill(header.cells.map((name) => name.trim())) !== null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return false;
}

async function gunzip(path: string, name: string, place: () => string): Promise<Unpacking> {
  if (await isBill(path)) return { files: [{ name, path }], leftOut: [] };
  const file = { name: name.replace(/\.gz$/i, "") || name, path: place() };
  const target = await open(file.path, "wx", 0o600);
  try {
    for await (const piece of gunzipped(path, limits.unpackedBytes)) await target.write(piece);
  } finally {
    await target.close();
  }
  const inside = await containerOf(file.path);
  if (inside === "gzip" || inside === "zip" || inside === "packed")
    refuseFile("An archive inside an archive is not unpacked: unpack it first.");
  return { files: [file], leftOut: [] };
}

/**
 * Unpacks a file that is an archive into several, each at a path that `place` makes; any other file stays as it is. What it
 * unpacks to is counted, names in it are only remembered. The archive itself is left where it lies.
 */
export async function unpackFile({ name, path }: UnpackedFile, place: () => string): Promise<Unpacking> {
  const container = await containerOf(path);
  if (container === "zip") return unzip(path, place);
  if (container === "gzip") return gunzip(path, name, place);
  return { files: [{ name, path }], leftOut: [] };
}

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { environment } from "../environment";
import { Refusal } from "../errors";
import { documentLimits, tooLarge } from "./input";

const folder = (): string => join(environment().dataDirectory, "documents");
const isId = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** Where the file of a document lies; ids are made here and never by a sender. */
export function documentPath(id: string): string {
  if (!isId(id)) throw new Refusal("not-found", "There is no such document.");
  return join(folder(), id);
}

/** What came of a file while it was written. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** On the disk for good: a name in the folder is only worth something with its content. */
async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  await file.sync().finally(() => file.close());
}

/**
 * Writes what comes, piece by piece, under a temporary name; what a sender says of the size is not believed. It gets its name once
 * `accept` has looked at it; whatever fails leaves nothing behind.
 */
export async function writeDocument(
  id: string,
  body: ReadableStream<Uint8Array>,
  accept: (path: string) => Promise<void>,
): Promise<Written> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = documentPath(id);
  const draft = `${path}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  const counting = new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      hash.update(piece);
      if (bytes > documentLimits.bytes) done(new Refusal("too-many", tooLarge));
      else done(null, piece);
    },
  });
  try {
    await pipeline(Readable.from(body), counting, createWriteStream(draft, { mode: 0o600, flags: "wx" }));
    if (bytes === 0) throw new Refusal("invalid", "The file is empty.");
    await accept(draft);
    await sync(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The bytes of a document; null where its file is gone. */
export async function readDocument(id: string): Promise<AsyncIterable<Uint8Array> | null> {
  const path = documentPath(id);
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? createReadStream(path) : null;
}

export const removeFile = (id: string): Promise<void> => rm(documentPath(id), { force: true });

const YOUNG_MILLISECONDS = 60 * 60 * 1_000;

/** Takes away files that no document names; what was written within the hour may still get its row. Answers how many. */
export async function removeOrphans(known: ReadonlySet<string>, now: number): Promise<number> {
  const names = await readdir(folder()).catch(() => []);
  let removed = 0;
  for (const name of names) {
    if (known.has(name)) continue;
    const path = join(folder(), name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs < YOUNG_MILLISECONDS) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Viewer } from "@/server/access/viewer";
import { Refusal } from "@/server/errors";
import { safeName } from "./kept-file";
import { limits, megabytes } from "./limits";
import type { StoredFile } from "./request";

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1_000;
const accepted = /\.(csv|txt|tsv|csv\.gz|gz|parquet)$/i;

/** A file that was sent and is not imported yet; only who sent it may use it. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

const about = z.strictObject({ name: z.string(), owner: z.string().nullable(), bytes: z.number() });

const folderIn = (dataDirectory: string) => join(dataDirectory, "uploads");
const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id);

/** Uploads nobody imported within a day are taken away. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > KEPT_MILLISECONDS) await rm(path, { force: true });
  }
}

/** Counts what comes and stops at the limit: what a sender says of the size is not believed. */
function counting(most: number): { through: Transform; counted: () => number } {
  let bytes = 0;
  const through = new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      if (bytes > most) done(new Refusal("too-many", `The file is larger than ${megabytes(most)}.`));
      else done(null, piece);
    },
  });
  return { through, counted: () => bytes };
}

/** Takes a file as it comes, piece by piece, into DATA_DIR; its own name is only remembered. */
export async function receiveUpload(
  dataDirectory: string,
  viewer: Pick<Viewer, "userId">,
  sent: { readonly name: string; readonly body: ReadableStream<Uint8Array> | null },
): Promise<Upload> {
  const name = safeName(sent.name);
  if (!accepted.test(name))
    throw new Refusal(
      "invalid",
      "Only CSV files (.csv, .txt, .tsv), and bills as .csv.gz or .parquet, are taken.",
    );
  if (!sent.body) throw new Refusal("invalid", "The file is empty.");
  const folder = folderIn(dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder, Date.now());
  const id = randomUUID();
  const path = join(folder, `${id}.bin`);
  const { through, counted } = counting(limits.billBytes);
  try {
    await pipeline(Readable.from(sent.body), through, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const bytes = counted();
  await writeFile(join(folder, `${id}.json`), JSON.stringify({ name, owner: viewer.userId, bytes }), {
    mode: 0o600,
  });
  return { id, name, bytes };
}

/** A sent file of this viewer. */
export async function uploadOf(
  dataDirectory: string,
  viewer: Pick<Viewer, "userId">,
  id: string,
): Promise<StoredFile> {
  const [path, said] = [".bin", ".json"].map((end) => join(folderIn(dataDirectory), `${id}${end}`));
  if (!isId(id) || !path || !said || !existsSync(said) || !existsSync(path))
    throw new Refusal("not-found", "This file is not here any more: send it again.");
  const { name, owner } = about.parse(JSON.parse(await readFile(said, "utf8")));
  if (owner !== viewer.userId)
    throw new Refusal("not-found", "This file is not here any more: send it again.");
  return { name, path };
}

/** Takes a sent file away. */
export async function discardUpload(dataDirectory: string, id: string): Promise<void> {
  if (!isId(id)) return;
  for (const end of [".bin", ".json"])
    await rm(join(folderIn(dataDirectory), `${id}${end}`), { force: true });
}

import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Viewer } from "@/server/access/viewer";
import { Refusal } from "@/server/errors";
import { safeName } from "./kept-file";
import { limits, megabytes } from "./limits";
import { acceptedName, acceptedSentence, type NotTaken, unpackFile } from "./reading/unpacking";
import type { StoredFile } from "./request";

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1_000;

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
function counting(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      if (bytes > most) done(new Refusal("too-many", `The file is larger than ${megabytes(most)}.`));
      else done(null, piece);
    },
  });
}

/** What a sent file became: itself, or the files an archive holds; and what of it was not taken. */
export interface Received {
  readonly files: readonly Upload[];
  readonly leftOut: readonly NotTaken[];
}

/** Remembers a file that lies in the folder of uploads already, under the id its path says. */
async function remember(viewer: Pick<Viewer, "userId">, file: StoredFile): Promise<Upload> {
  const { size: bytes } = await stat(file.path);
  const id = basename(file.path, ".bin");
  const said = JSON.stringify({ name: file.name, owner: viewer.userId, bytes });
  await writeFile(file.path.replace(/\.bin$/, ".json"), said, { mode: 0o600 });
  return { id, name: file.name, bytes };
}

/** Takes a file as it comes, piece by piece, into DATA_DIR; its own name is only remembered. An archive becomes its files. */
export async function receiveUpload(
  dataDirectory: string,
  viewer: Pick<Viewer, "userId">,
  sent: { readonly name: string; readonly body: ReadableStream<Uint8Array> | null },
): Promise<Received> {
  const name = safeName(sent.name);
  if (!acceptedName.test(name)) throw new Refusal("invalid", acceptedSentence);
  if (!sent.body) throw new Refusal("invalid", "The file is empty.");
  const folder = folderIn(dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder, Date.now());
  const places: string[] = [];
  const place = () => places[places.push(join(folder, `${randomUUID()}.bin`)) - 1] ?? "";
  const path = place();
  try {
    const target = createWriteStream(path, { mode: 0o600 });
    await pipeline(Readable.from(sent.body), counting(limits.billBytes), target);
    const { files, leftOut } = await unpackFile({ name, path }, place);
    if (files.every((file) => file.path !== path)) await rm(path, { force: true });
    return { files: await Promise.all(files.map((file) => remember(viewer, file))), leftOut };
  } catch (error) {
    for (const each of places) await rm(each, { force: true });
    throw error;
  }
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

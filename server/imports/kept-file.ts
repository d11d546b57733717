import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";

/** A file name that is safe in a folder, a header and a log: its last part, without control characters, at most 150 long. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll("\\", "/"));
  const plain = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "_")
    .replace(/^\.+/, "_");
  return plain.slice(-150) || "file";
}

/** What tells whether two files have the same content. */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** What an import answers, and whether its files are worth keeping. */
interface Done<T> {
  readonly answer: T;
  readonly keep: boolean;
}

/** Keeps copies of imported files below DATA_DIR; they are taken away again where the import fails or changed nothing. */
export async function keepFiles<T>(
  folder: string,
  id: string,
  files: readonly { readonly name: string; readonly path: string }[],
  work: (kept: readonly string[]) => Promise<Done<T>>,
): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = files.map(({ name }, at) => `${id}-${at + 1}-${safeName(name)}`);
  let keep = false;
  try {
    for (const [at, { path }] of files.entries()) await copyFile(path, join(folder, kept[at] ?? ""));
    const done = await work(kept);
    keep = done.keep;
    return done.answer;
  } finally {
    if (!keep) await Promise.all(kept.map((name) => rm(join(folder, name), { force: true })));
  }
}

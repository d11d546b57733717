import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Refusal } from "../errors";
import { unpackFile } from "../imports/reading/unpacking";
import type { StoredFile } from "../imports/request";

/** A file that was named on the command line. */
export function fileAt(path: string): StoredFile {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refusal("not-found", `There is no file ${path}.`);
  return { name: basename(path), path };
}

/** Works on files; archives among them are unpacked into a folder that is gone afterwards. */
export async function withFiles<T>(
  paths: readonly string[],
  work: (files: readonly StoredFile[]) => Promise<T>,
): Promise<T> {
  const sent = paths.map(fileAt);
  const folder = await mkdtemp(join(tmpdir(), "chartroom-"));
  let count = 0;
  try {
    const files: StoredFile[] = [];
    for (const file of sent) {
      const unpacked = await unpackFile(file, () => join(folder, String(count++)));
      for (const { name, reason } of unpacked.leftOut) console.error(`${name} was left out: ${reason}.`);
      files.push(...unpacked.files);
    }
    return await work(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

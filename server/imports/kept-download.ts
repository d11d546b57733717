import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "@/server/access/viewer";
import { environment } from "@/server/environment";
import { Refusal } from "@/server/errors";
import type { Download } from "./export";
import { type ArchivedFile, zipped } from "./exports/archive";
import { runFor } from "./history";

/** A kept file, and what its sender called it. */
interface KeptFile {
  readonly name: string;
  readonly path: string;
}

const bytesOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path);

/** Names in an archive differ, whatever the files were called. */
async function* archived(files: readonly KeptFile[]): AsyncGenerator<ArchivedFile> {
  for (const [at, { name, path }] of files.entries()) {
    const twice = files.findIndex((other) => other.name === name) < at;
    yield await Promise.resolve({ name: twice ? `${at + 1}-${name}` : name, content: bytesOf(path) });
  }
}

/** The files of an import as they were sent; several come as one archive. Only for who may import the kind. */
export async function keptDownload(viewer: Pick<Viewer, "role">, id: string): Promise<Download> {
  const { kind, keptFiles } = await runFor(viewer, id);
  const folder = join(environment().dataDirectory, kind === "cloud-bill" ? "bills" : "imports");
  const files = keptFiles.map((kept, at) => {
    return { name: kept.slice(`${id}-${at + 1}-`.length), path: join(folder, kept) };
  });
  const [first] = files;
  if (!first || files.some(({ path }) => !existsSync(path)))
    throw new Refusal("not-found", "The files of this import are not kept.");
  if (files.length === 1)
    return { name: first.name, type: "application/octet-stream", content: bytesOf(first.path) };
  return { name: `import-${id}.zip`, type: "application/zip", content: zipped(archived(files)) };
}

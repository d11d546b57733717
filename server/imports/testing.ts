import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { dayIn } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { type ImportOptions, type ImportRequest, usualOptions } from "./request";

/** A folder of a test file's own, gone when it ends. */
export function testFolder(): {
  readonly path: string;
  write(name: string, text: string | Uint8Array): string;
} {
  const folder = { path: "" };
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), "chartroom-imports-"));
  });
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));
  return {
    get path() {
      return folder.path;
    },
    write(name, text) {
      const path = join(folder.path, name);
      writeFileSync(path, text);
      return path;
    },
  };
}

/** An import of one text by somebody, on 22 November 2026. */
export function importOf(
  folder: ReturnType<typeof testFolder>,
  kind: string,
  text: string,
  options: Partial<ImportOptions> = {},
  name = `${kind}.csv`,
): ImportRequest {
  return {
    kind,
    files: [{ name, path: folder.write(name, text) }],
    options: { ...usualOptions, ...options },
    origin: { actorId: null, actorName: "test", door: "import" },
    today: dayIn(month(2026, 11), 22),
    dataDirectory: folder.path,
  };
}

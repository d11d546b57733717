import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { lockSubjects, type Subject } from "@/server/database/subject";
import { type Transaction, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import type { ImportAnswer } from "./answer";
import { previewBills, runBills } from "./bills/run";
import { changesOf, type RowChange } from "./changes";
import type { Keeping } from "./keeper";
import { type Kind, kindNamed, kinds } from "./keepers";
import { contentHash, keepFiles } from "./kept-file";
import { makeMissing } from "./make-missing";
import type { MergedRecord } from "./merging";
import { type Prepared, prepare } from "./prepare";
import { type ImportRequest, nameOf } from "./request";
import { saveRun } from "./store";
import { readTable, type Table } from "./table";

/** What an import would do, and the cells it would change. */
export interface ImportPreview extends ImportAnswer {
  readonly changes: readonly RowChange[];
}

function kindOf(name: string): Kind {
  const kind = kindNamed(name);
  if (kind) return kind;
  const known = [...kinds.map(({ format }) => format.name), "cloud-bill"].join(", ");
  throw new Refusal("invalid", `There is no kind "${name}" to import; there are ${known}.`);
}

/** All rows of all files, read before anything is locked. */
async function readTables({ format }: Kind, { files, progress }: ImportRequest): Promise<Table> {
  const tables: Table[] = [];
  const size = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
  let [before, read] = [0, 0];
  for (const { name, path } of files) {
    const stream = createReadStream(path);
    stream.on("data", (piece) => {
      read += piece.length;
    });
    const done = before;
    const table = await readTable(format, { name, bytes: stream }, (rows) =>
      progress?.("reading", done + rows, size ? read / size : null),
    );
    before += table.count;
    tables.push(table);
  }
  return {
    rows: tables.flatMap(({ rows }) => rows),
    refused: tables.flatMap(({ refused }) => refused),
    count: before,
  };
}

const preparing = (request: ImportRequest, kind: Kind, table: Table, tx: Transaction): Promise<Prepared> => {
  request.progress?.("checking", table.count, null);
  const { today, options } = request;
  return prepare(tx, kind, table, {
    createMissing: options.createMissing,
    today,
    file: nameOf(request.files),
  });
};

/** Says what an import would do, without doing it. */
export async function previewImport(request: ImportRequest): Promise<ImportPreview> {
  if (request.kind === "cloud-bill") return { ...(await previewBills(request)), changes: [] };
  const kind = kindOf(request.kind);
  const table = await readTables(kind, request);
  const prepared = await transaction((tx) => preparing(request, kind, table, tx), {
    isolation: "RepeatableRead",
  });
  return { ...prepared.answer, changes: changesOf(kind.format, prepared.merged.records) };
}

/** A subject's writers come one after the other: of two imports at once, one waits here for the other to end. */
const subjectsOf = ({ keeper }: Kind, createMissing: boolean): Subject[] => [
  keeper.subject,
  "staffing",
  ...(createMissing ? (["organisation", "roadmap", "contracts"] as const) : []),
];

function refuseUnlessSkipped({ answer }: Prepared, { options }: ImportRequest): void {
  if (answer.refused.length === 0 || options.skipRefused) return;
  const none = { ...answer, created: 0, updated: 0, unchanged: 0 };
  const lines = new Set(answer.refused.map(({ file, line }) => `${file} ${line}`)).size;
  const message = `${lines === 1 ? "One row is" : `${lines} rows are`} refused; nothing was changed.`;
  throw new Refusal("invalid", message, { refused: answer.refused, answer: none });
}

function keeping(
  kind: Kind,
  request: ImportRequest,
  records: readonly MergedRecord[],
): Keeping<MergedRecord["fact"]>[] {
  return records
    .filter(({ rows }) => rows.some(({ outcome }) => outcome !== "unchanged"))
    .map(({ fact, rows }) => {
      const paths = rows.map(({ row }): [string, number] => [
        kind.format.path?.(row.values, fact) ?? "",
        row.line,
      ]);
      const first = rows[0]?.row;
      const origin = { ...request.origin, ...(first ? { file: first.file, line: first.line } : {}) };
      return { fact, origin, lines: new Map(paths) };
    });
}

async function write(tx: Transaction, request: ImportRequest, kind: Kind, table: Table): Promise<Prepared> {
  await lockSubjects(tx, subjectsOf(kind, request.options.createMissing));
  const prepared = await preparing(request, kind, table, tx);
  refuseUnlessSkipped(prepared, request);
  const { merged, names } = prepared;
  request.progress?.("writing", table.count, null);
  const origin = {
    ...request.origin,
    file: nameOf(request.files),
    note: `made because ${kind.format.name} name it`,
  };
  await makeMissing(tx, names, origin, request.today);
  await kind.keeper.save(tx, keeping(kind, request, merged.records));
  return prepared;
}

/**
 * Imports files of one kind: whole or not at all, unless refused rows are skipped. The same rows again, in any order and under any
 * name, change nothing.
 */
export async function runImport(request: ImportRequest): Promise<ImportAnswer> {
  if (request.kind === "cloud-bill") return runBills(request);
  const kind = kindOf(request.kind);
  const [id, startedAt] = [uuid(), new Date()];
  const table = await readTables(kind, request);
  const hashes = await Promise.all(request.files.map(({ path }) => contentHash(path)));
  const folder = join(request.dataDirectory, "imports");
  return keepFiles(folder, id, request.files, (kept) =>
    transaction(async (tx) => {
      const { answer } = await write(tx, request, kind, table);
      const keep = answer.created + answer.updated > 0;
      const mode = request.options.skipRefused ? "skip-refused" : null;
      const run = {
        ...answer,
        id,
        mode,
        contentHash: hashes.join(" "),
        keptFile: keep ? kept.join("/") : null,
        startedAt,
      };
      await saveRun(tx, run, request.origin);
      return { answer, keep };
    }),
  );
}

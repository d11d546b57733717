import { join } from "node:path";
import { type Transaction, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import type { ImportAnswer } from "./answer";
import { previewBills, runBills } from "./bills/run";
import { changesOf, type RowChange } from "./changes";
import { type ImportEffect, supposedBy, type SupposedRecords } from "./effect";
import { begunRun, recorded } from "./ended";
import { type Kind, kindNamed, kinds } from "./keepers";
import { saveMapping } from "./mapping-store";
import { demandSavable } from "./mappings";
import { contentHash, keepFiles } from "./kept-file";
import { type Prepared, prepare } from "./prepare";
import type { RefusedCell } from "./refused";
import { writeRefused } from "./refused-file";
import { readFiles } from "./read-files";
import { type ImportRequest, nameOf, tell } from "./request";
import { saveRun } from "./run-store";
import type { UnknownText } from "./resolving";
import type { Table } from "./table";
import { refuseUnlessSkipped, waitForOthers, write } from "./writing";

/** What an import would do, and the cells it would change. */
export interface ImportPreview extends ImportAnswer {
  readonly changes: readonly RowChange[];
  /** Names that stand for nothing yet, each with what is spelled alike. */
  readonly unknown: readonly UnknownText[];
  /** What it would do to the plan; null: nothing, or nobody asked. */
  readonly effect: ImportEffect | null;
}

function kindOf(name: string): Kind {
  const kind = kindNamed(name);
  if (kind) return kind;
  const known = [...kinds.map(({ format }) => format.name), "cloud-bill"].join(", ");
  throw new Refusal("invalid", `There is no kind "${name}" to import; there are ${known}.`);
}

const preparing = (request: ImportRequest, kind: Kind, table: Table, tx: Transaction): Promise<Prepared> => {
  tell(request, "checking", table.count, null);
  const { today, options } = request;
  return prepare(tx, kind, table, {
    createMissing: options.createMissing,
    today,
    file: nameOf(request.files),
    mapping: request.mappingName ?? null,
  });
};

const effectIn = async (
  { effectOf }: ImportRequest,
  supposed: readonly SupposedRecords[],
): Promise<ImportEffect | null> => (supposed.length && effectOf ? effectOf(supposed) : null);

/** Says what an import would do, without doing it. */
export async function previewImport(request: ImportRequest): Promise<ImportPreview> {
  if (request.kind === "cloud-bill") {
    const { answer, supposed } = await previewBills(request);
    return { ...answer, changes: [], unknown: [], effect: await effectIn(request, supposed) };
  }
  const kind = kindOf(request.kind);
  const table = await readFiles(kind, request);
  const prepared = await transaction((tx) => preparing(request, kind, table, tx), {
    isolation: "RepeatableRead",
  });
  if (request.id) await writeRefused(request, prepared.refused, { id: request.id, preview: true });
  const { answer, merged, unknown } = prepared;
  const effect = await effectIn(request, supposedBy(kind, merged));
  return { ...answer, changes: changesOf(kind.format, merged.records), unknown, effect };
}

/** Saves the mapping with the import where that was asked for. */
async function keepAsked(tx: Transaction, request: ImportRequest, { header }: Table): Promise<void> {
  const { mapping, saveAs, origin } = request;
  if (!mapping || !saveAs) return;
  const wish = { name: saveAs, mapping, header };
  demandSavable(wish);
  await saveMapping(tx, wish, origin);
}

const CHANGES_KEPT = 200;

/**
 * Imports files of one kind: whole or not at all, unless refused rows are skipped. The same rows again, in any order and under any
 * name, change nothing.
 */
export async function runImport(request: ImportRequest): Promise<ImportAnswer> {
  if (request.kind === "cloud-bill") return runBills(request);
  const kind = kindOf(request.kind);
  return recorded(request, async (run) => {
    const table = await readFiles(kind, request);
    const hashes = await Promise.all(request.files.map(({ path }) => contentHash(path)));
    const folder = join(request.dataDirectory, "imports");
    let refused: readonly RefusedCell[] = [];
    const work = keepFiles(folder, run.id, request.files, (kept) =>
      transaction(async (tx) => {
        await waitForOthers(tx, kind, request);
        const prepared = await preparing(request, kind, table, tx);
        refused = prepared.refused;
        refuseUnlessSkipped(prepared, request);
        tell(request, "writing", table.count, null);
        await write(tx, request, kind, { prepared, run: run.id });
        await keepAsked(tx, request, table);
        const { answer, merged } = prepared;
        const keep = answer.created + answer.updated > 0;
        const done = {
          ...begunRun(request, run),
          ...answer,
          state: "done" as const,
          contentHash: hashes.join(" "),
          changes: changesOf(kind.format, merged.records, CHANGES_KEPT),
          keptFile: keep ? kept.join("/") : null,
        };
        await saveRun(tx, done, request.origin);
        request.signal?.throwIfAborted();
        return { answer, keep };
      }),
    );
    return work.finally(() => writeRefused(request, refused, { id: run.id, preview: false }));
  });
}

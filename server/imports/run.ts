import { join } from "node:path";
import { type Transaction, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import type { ImportAnswer } from "./answer";
import { previewBills, runBills } from "./bills/run";
import { changesOf, type RowChange } from "./changes";
import { type ImportEffect, supposedBy, type SupposedRecords } from "./effect";
import { begunRun, recorded } from "./ended";
import { frugally } from "./frugal";
import { type Kind, kindNamed, kinds } from "./keepers";
import { saveMapping } from "./mapping-store";
import { demandSavable } from "./mappings";
import { contentHash, keepFiles } from "./kept-file";
import { type Prepared, prepare } from "./prepare";
import { prepareStaged } from "./prepare-staged";
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

/** What is known of an import before it is written, and the header of its first file. */
interface Ready {
  readonly prepared: Prepared;
  readonly header: readonly string[];
}

/**
 * Reads the files and hands out what works out, inside a transaction, what they would do; `wait` waits there for other imports. Rows
 * that are held are read before the transaction, others in it.
 */
async function reader(
  kind: Kind,
  request: ImportRequest,
): Promise<(tx: Transaction, wait: () => Promise<void>) => Promise<Ready>> {
  const { staging } = kind.keeper;
  if (staging) return (tx, wait) => prepareStaged(tx, kind, staging, { request, wait });
  const table = await readFiles(kind, request);
  return async (tx, wait) => {
    await wait();
    return { prepared: await preparing(request, kind, table, tx), header: table.header };
  };
}

/** Says what an import would do, without doing it. */
export const previewImport = (request: ImportRequest): Promise<ImportPreview> =>
  frugally(() => preview(request));

async function preview(request: ImportRequest): Promise<ImportPreview> {
  if (request.kind === "cloud-bill") {
    const { answer, supposed } = await previewBills(request);
    return { ...answer, changes: [], unknown: [], effect: await effectIn(request, supposed) };
  }
  const kind = kindOf(request.kind);
  const read = await reader(kind, request);
  const { prepared } = await transaction((tx) => read(tx, () => Promise.resolve()), {
    isolation: "RepeatableRead",
  });
  if (request.id) await writeRefused(request, prepared.refused, { id: request.id, preview: true });
  const { answer, merged, unknown } = prepared;
  const effect = await effectIn(request, supposedBy(kind, merged));
  return { ...answer, changes: changesOf(kind.format, merged.records), unknown, effect };
}

/** Saves the mapping with the import where that was asked for. */
async function keepAsked(tx: Transaction, request: ImportRequest, header: readonly string[]): Promise<void> {
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
export const runImport = (request: ImportRequest): Promise<ImportAnswer> => frugally(() => run(request));

async function run(request: ImportRequest): Promise<ImportAnswer> {
  if (request.kind === "cloud-bill") return runBills(request);
  const kind = kindOf(request.kind);
  return recorded(request, async (begun) => {
    const read = await reader(kind, request);
    const hashes = await Promise.all(request.files.map(({ path }) => contentHash(path)));
    const folder = join(request.dataDirectory, "imports");
    let refused: readonly RefusedCell[] = [];
    const work = keepFiles(folder, begun.id, request.files, (kept) =>
      transaction(async (tx) => {
        const { prepared, header } = await read(tx, () => waitForOthers(tx, kind, request));
        refused = prepared.refused;
        refuseUnlessSkipped(prepared, request);
        tell(request, "writing", prepared.answer.rows, null);
        await write(tx, request, kind, { prepared, run: begun.id });
        await keepAsked(tx, request, header);
        const { answer, merged } = prepared;
        const keep = answer.created + answer.updated > 0;
        const done = {
          ...begunRun(request, begun),
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
    return work.finally(() => writeRefused(request, refused, { id: begun.id, preview: false }));
  });
}

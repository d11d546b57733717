import { lockSubjects, type Subject } from "@/server/database/subject";
import type { Transaction } from "@/server/database/transaction";
import { type Witnessed, witnessed } from "@/server/database/witness";
import { Refusal } from "@/server/errors";
import type { Keeping } from "./keeper";
import type { Kind } from "./keepers";
import { learnAliases, teachesVendors } from "./learn-aliases";
import { makeMissing } from "./make-missing";
import type { MergedRecord } from "./merging";
import type { Prepared } from "./prepare";
import { type ImportRequest, nameOf } from "./request";
import { keepChanges, sweepChanges } from "./undo-store";

/** A subject's writers come one after the other: of two imports at once, one waits here for the other to end. */
const subjectsOf = ({ keeper, format }: Kind, { options, mapping }: ImportRequest): Subject[] => [
  keeper.subject,
  "staffing",
  ...(options.createMissing ? (["organisation", "roadmap"] as const) : []),
  ...(options.createMissing || teachesVendors(format, mapping) ? (["contracts"] as const) : []),
];

/** Waits until no other import writes what this one may write. */
export const waitForOthers = (tx: Transaction, kind: Kind, request: ImportRequest): Promise<void> =>
  lockSubjects(tx, subjectsOf(kind, request));

/** Refuses an import of which rows are refused, unless they are to be left out. */
export function refuseUnlessSkipped({ answer }: Pick<Prepared, "answer">, { options }: ImportRequest): void {
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

/** A record may be made because it is named and then be filled in: what counts is how it was before both. */
function onlyOnce(aside: readonly Witnessed[], own: readonly Witnessed[]): Witnessed[] {
  const made = new Set(aside.map(({ kind, id }) => `${kind}/${id}`));
  return own.map((row) => (made.has(`${row.kind}/${row.id}`) ? { ...row, before: null } : row));
}

/** Keeps what vendors are called in the files, and how their records were before. */
async function learn(
  tx: Transaction,
  request: ImportRequest,
  { format }: Kind,
  { aside, run }: { aside: readonly Witnessed[]; run: string },
): Promise<void> {
  const origin = { ...request.origin, file: nameOf(request.files), note: "called so in the file" };
  const written = await witnessed(tx, () => learnAliases(tx, format, request.mapping, origin));
  const learned = onlyOnce(aside, written);
  for (const made of [true, false])
    await keepChanges(
      tx,
      run,
      learned.filter(({ before }) => (before === null) === made),
      made,
    );
}

/** Writes prepared records, those made on the way first, and keeps how everything was before. */
export async function write(
  tx: Transaction,
  request: ImportRequest,
  kind: Kind,
  { prepared: { merged, names }, run }: { prepared: Prepared; run: string },
): Promise<void> {
  const note = `made because ${kind.format.name} name it`;
  const origin = { ...request.origin, file: nameOf(request.files), note };
  const aside = await witnessed(tx, () => makeMissing(tx, names, origin, request.today));
  const own = await witnessed(tx, () => kind.keeper.save(tx, keeping(kind, request, merged.records), run));
  await keepChanges(tx, run, aside, true);
  await keepChanges(tx, run, onlyOnce(aside, own), false);
  await learn(tx, request, kind, { aside, run });
  await sweepChanges(tx);
}

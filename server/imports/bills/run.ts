import { join } from "node:path";
import { lockSubjects } from "@/server/database/subject";
import { type Transaction, transaction } from "@/server/database/transaction";
import { witnessed } from "@/server/database/witness";
import { Refusal } from "@/server/errors";
import type { BillRow } from "@/server/infrastructure/bill-store";
import { billWithContent, coveredPeriods, saveBill } from "@/server/infrastructure/bill-store";
import { supposeBill } from "@/server/infrastructure/bill-supposed-store";
import { type Month, printMonth } from "@/server/planning/month";
import { chargeKinds } from "@/server/planning/sources/cost-series";
import type { ImportAnswer, ImportIssue } from "../answer";
import { keepFiles } from "../kept-file";
import { type ImportRequest, nameOf, tell } from "../request";
import type { SupposedRecords } from "../effect";
import { begunRun, recorded } from "../ended";
import { saveRun } from "../run-store";
import { readConvertible } from "../store";
import { keepChanges, sweepChanges } from "../undo-store";
import type { BillGroup } from "./groups";
import { makeUnassigned, placing } from "./place";
import { type ReadBill, readBills } from "./read";
import { billHash, billTotals } from "./totals";

/** What is to be stored as one bill: a file, or several that replace what is there together. */
interface Part {
  readonly bills: readonly ReadBill[];
  readonly groups: readonly BillGroup[];
  readonly hash: string;
  readonly rows: number;
  /** Stored already with the same content. */
  readonly known: boolean;
}

const partOf = async (tx: Transaction, bills: readonly ReadBill[]): Promise<Part> => {
  const groups = bills.flatMap((bill) => bill.groups);
  const [only] = bills;
  const hash = only && bills.length === 1 ? only.hash : billHash(groups);
  const known = (await billWithContent(tx, hash)) !== null;
  return { bills, groups, hash, known, rows: bills.reduce((sum, { rows }) => sum + rows, 0) };
};

/** Files are bills of their own, so that each is known again; those that replace something do so together. */
async function partsOf(tx: Transaction, bills: readonly ReadBill[], replace: boolean): Promise<Part[]> {
  const parts: Part[] = [];
  for (const bill of bills) parts.push(await partOf(tx, [bill]));
  const seen = new Set<string>();
  const once = parts.map((part) => {
    const twice = seen.has(part.hash);
    seen.add(part.hash);
    return twice ? { ...part, known: true } : part;
  });
  if (!replace || once.every(({ known }) => known)) return once;
  return [await partOf(tx, [...new Map(bills.map((bill) => [bill.hash, bill])).values()])];
}

const rowOf = ({ rows: _, ...group }: BillGroup): BillRow => ({
  ...group,
  charge: chargeKinds.find((kind) => kind === group.chargeCategory) ?? "usage",
  tags: {},
});

async function refuseCovered(tx: Transaction, parts: readonly Part[]): Promise<void> {
  const groups = parts.filter(({ known }) => !known).flatMap((part) => part.groups);
  const periods = new Map<string, { provider: string; billingAccount: string; month: Month }>();
  for (const { provider, billingAccount, billedMonth: month } of groups)
    periods.set(JSON.stringify([provider, billingAccount, month]), { provider, billingAccount, month });
  const covered = await coveredPeriods(tx, [...periods.values()]);
  const [first] = covered;
  if (!first) return;
  const what = `${first.provider} account ${first.billingAccount} in ${printMonth(first.month)}`;
  const message = `${what} is stored already from ${first.bill}: replace it (--replace), or add to it (--add).`;
  throw new Refusal("conflict", message, { covered });
}

async function issuesOf(tx: Transaction, bills: readonly ReadBill[]): Promise<ImportIssue[]> {
  const convertible = await readConvertible(tx);
  const totals = billTotals(bills.flatMap(({ groups }) => groups));
  const rateless = Object.keys(totals).filter((currency) => !convertible.has(currency));
  return [
    ...rateless.map(
      (currency): ImportIssue => ({
        kind: "rate-missing",
        subject: `currencies/${currency}`,
        text: `${currency} has no rate yet: its amounts stay outside the total.`,
      }),
    ),
    ...bills.flatMap(({ file, withoutCost }): ImportIssue[] =>
      withoutCost
        ? [
            {
              kind: "cost-missing",
              subject: file.name,
              text: `${withoutCost} rows have no billed or effective cost.`,
            },
          ]
        : [],
    ),
  ];
}

/** What the files say and what would become of them; refuses what cannot be taken. */
async function answerFor(
  tx: Transaction,
  request: ImportRequest,
  bills: readonly ReadBill[],
): Promise<{ answer: ImportAnswer; parts: readonly Part[] }> {
  const refused = bills.flatMap((bill) => bill.refused.map((cell) => ({ ...cell, file: bill.file.name })));
  const parts = refused.length ? [] : await partsOf(tx, bills, request.options.again === "replace");
  const sum = (some: readonly { readonly rows: number }[]) =>
    some.reduce((total, { rows }) => total + rows, 0);
  const answer: ImportAnswer = {
    kind: "cloud-bill",
    file: nameOf(request.files),
    rows: sum(bills),
    created: sum(parts.filter(({ known }) => !known)),
    updated: 0,
    unchanged: sum(parts.filter(({ known }) => known)),
    refused,
    totals: billTotals(bills.flatMap(({ groups }) => groups)),
    dataIssues: await issuesOf(tx, bills),
  };
  return { answer, parts };
}

/** What importing bills would do, and the series as they would be then. */
interface BillPreview {
  readonly answer: ImportAnswer;
  readonly supposed: readonly SupposedRecords[];
}

const modeOf = ({ options }: ImportRequest) => (options.again === "replace" ? "replace" : "add");

/** Says what importing bills would do. */
export async function previewBills(request: ImportRequest): Promise<BillPreview> {
  const bills = await readBills(request);
  return transaction(async (tx) => {
    const { answer, parts } = await answerFor(tx, request, bills);
    if (request.options.again === null) await refuseCovered(tx, parts);
    const rows = parts.filter(({ known }) => !known).flatMap(({ groups }) => groups.map(rowOf));
    if (rows.length === 0 || !request.effectOf) return { answer, supposed: [] };
    const place = { mode: modeOf(request), placeOf: await placing(tx) } as const;
    return { answer, supposed: [{ kind: "cloud", facts: await supposeBill(tx, rows, place) }] };
  });
}

async function save(
  tx: Transaction,
  request: ImportRequest,
  parts: readonly Part[],
  kept: ReadonlyMap<string, string>,
  importRun: string,
): Promise<void> {
  const fresh = parts.filter(({ known }) => !known);
  if (fresh.length === 0) return;
  const origin = { ...request.origin, file: nameOf(request.files) };
  await makeUnassigned(tx, origin);
  const placeOf = await placing(tx);
  const mode = modeOf(request);
  for (const { bills, groups, hash, rows } of fresh) {
    const files = bills.map(({ file }) => file);
    const bill = {
      name: nameOf(files),
      contentHash: hash,
      format: bills[0]?.version ?? "",
      rows,
      totals: billTotals(groups),
      keptFile: files.map(({ path }) => kept.get(path) ?? "").join("/"),
      importRun,
    };
    await saveBill(tx, bill, groups.map(rowOf), { mode, placeOf, origin });
  }
}

/** Imports cloud bills, whole or not at all; the same content again changes nothing. */
export const runBills = (request: ImportRequest): Promise<ImportAnswer> =>
  recorded(request, async (run) => {
    const bills = await readBills(request);
    return keepFiles(join(request.dataDirectory, "bills"), run.id, request.files, (names) =>
      transaction(async (tx) => {
        await lockSubjects(tx, ["organisation", "infrastructure"]);
        const { answer, parts } = await answerFor(tx, request, bills);
        refuseFaults(answer);
        if (request.options.again === null) await refuseCovered(tx, parts);
        const kept = new Map(request.files.map(({ path }, at) => [path, names[at] ?? ""]));
        tell(request, "writing", answer.rows, null);
        // Cost centre and series are made because the bill names them: they stay where something else uses them by then.
        await keepChanges(
          tx,
          run.id,
          await witnessed(tx, () => save(tx, request, parts, kept, run.id)),
          true,
        );
        await sweepChanges(tx);
        const keep = answer.created > 0;
        const done = {
          ...begunRun(request, run),
          ...answer,
          state: "done" as const,
          contentHash: parts.map(({ hash }) => hash).join(" "),
          keptFile: keep ? names.join("/") : null,
        };
        await saveRun(tx, done, request.origin);
        request.signal?.throwIfAborted();
        return { answer, keep };
      }),
    );
  });

function refuseFaults(answer: ImportAnswer): void {
  const { length } = answer.refused;
  if (length === 0) return;
  throw new Refusal("invalid", `${length} cells are refused; nothing was changed.`, {
    refused: answer.refused,
    answer,
  });
}

import { v7 as newId } from "uuid";
import { appendAudit } from "../database/audit";
import { canonicalJson } from "../database/canonical-json";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { Decimal } from "../planning/decimal";
import { type Month, monthAt, printMonth } from "../planning/month";
import type { ChargeKind, CloudSeries } from "../planning/sources/cost-series";
import { columnsOf, insertBill, periodList, periodsOf, samePeriod, takeAway, touch } from "./bill-periods";
import { insertRows } from "./bill-rows";
import { keepMade, keepReplaced } from "./bill-undo-store";
import { makeSeries } from "./bill-series";

/** What makes a series of its own. `account` is the sub account money was spent in. */
export type SeriesKey = Pick<CloudSeries, "provider" | "service" | "account" | "currency">;

/** Rows of a bill, summed by everything a question may ask for. Texts that are not known are empty. */
export interface BillRow extends SeriesKey {
  readonly accountName: string;
  readonly billingAccount: string;
  readonly billedMonth: Month;
  readonly effectiveMonth: Month;
  readonly charge: ChargeKind;
  /** As the bill says it: "Usage", "Purchase" … */
  readonly chargeCategory: string;
  readonly serviceCategory: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The commitment discount it belongs to. */
  readonly commitment: string;
  readonly billed: Decimal;
  readonly effective: Decimal;
  readonly list: Decimal;
  readonly contracted: Decimal;
  readonly quantity: Decimal;
}

/** Where the money of a new series belongs. */
export type PlaceOf = (row: BillRow) => Pick<CloudSeries, "costCentre" | "category" | "vendor">;

/** A billing account's month that a bill covers. */
export interface BillPeriod {
  readonly provider: string;
  readonly billingAccount: string;
  readonly month: Month;
}

/** A file of bills, as it was read. */
export interface Bill {
  readonly name: string;
  /** SHA-256 of its content: the same content again is unchanged, whatever the file is called. */
  readonly contentHash: string;
  /** "FOCUS 1.0". */
  readonly format: string;
  /** Rows of the file before they were summed. */
  readonly rows: number;
  /** Exact sums by currency, as the import prints them. */
  readonly totals: unknown;
  /** Where in DATA_DIR its content is kept. */
  readonly keptFile: string | null;
  readonly importRun: string | null;
}

/** A stored bill. */
export interface StoredBill extends Bill {
  readonly id: string;
  readonly importedAt: Date;
}

/** What is done with stored bills of the same accounts and months: nothing may be there, they go, or both count. */
export type BillMode = "new" | "replace" | "add";

const billColumns = `id, name, content_hash AS "contentHash", format, rows, totals, kept_file AS "keptFile",
  import_run AS "importRun", imported_at AS "importedAt"`;

/** The bill with this content, when it was imported already. */
export async function billWithContent({ query }: Query, contentHash: string): Promise<StoredBill | null> {
  const [found] = await query<StoredBill>(`SELECT ${billColumns} FROM bill_file WHERE content_hash = $1`, [
    contentHash,
  ]);
  return found ?? null;
}

/** All bills, the newest first. */
export const listBills = ({ query }: Query): Promise<StoredBill[]> =>
  query<StoredBill>(`SELECT ${billColumns} FROM bill_file ORDER BY imported_at DESC, id`);

/** The accounts and months of these that stored bills cover already, with the bill's name. */
export async function coveredPeriods(
  { query }: Query,
  periods: readonly BillPeriod[],
): Promise<(BillPeriod & { readonly bill: string })[]> {
  const rows = await query<{ provider: string; billingAccount: string; month: number; bill: string }>(
    `SELECT p.provider, p.billing_account AS "billingAccount", p.month, b.name AS bill
       FROM bill_period p JOIN ${periodList} ON ${samePeriod} JOIN bill_file b ON b.id = p.bill_file
      ORDER BY p.provider, p.billing_account, p.month, b.name`,
    columnsOf(periods),
  );
  return rows.map((row) => ({ ...row, month: monthAt(row.month) }));
}

async function refuseCovered(tx: Transaction, periods: readonly BillPeriod[]): Promise<void> {
  const covered = await coveredPeriods(tx, periods);
  const [first] = covered;
  if (!first) return;
  const what = `${first.provider} account ${first.billingAccount} in ${printMonth(first.month)}`;
  throw new Refusal("conflict", `${what} is stored already from ${first.bill}: replace it, or add to it.`, {
    covered,
  });
}

/** What became of a bill. */
export interface SavedBill {
  readonly outcome: "created" | "unchanged";
  readonly id: string;
  /** Summed rows that were written. */
  readonly rows: number;
}

/**
 * Stores a bill that was summed to its dimensions. `placeOf` says where the money of a series seen for the first time belongs;
 * known ones keep what people said about them. One audit row for the file.
 */
export async function saveBill(
  tx: Transaction,
  bill: Bill,
  rows: readonly BillRow[],
  { mode, placeOf, origin }: { mode: BillMode; placeOf: PlaceOf; origin: Origin },
): Promise<SavedBill> {
  const counter = await lockSubject(tx, "infrastructure");
  const known = await billWithContent(tx, bill.contentHash);
  if (known) return { outcome: "unchanged", id: known.id, rows: 0 };
  const periods = periodsOf(rows);
  if (mode === "new") await refuseCovered(tx, periods);
  if (mode === "replace" && bill.importRun !== null) await keepReplaced(tx, periods, bill.importRun, counter);
  const emptied = mode === "replace" ? await takeAway(tx, periods) : [];
  const series = await makeSeries(tx, rows, placeOf, origin);
  const id = newId();
  await insertBill(tx, id, bill, periods);
  if (bill.importRun !== null) await keepMade(tx, id, bill.importRun, counter);
  await insertRows(tx, id, rows, series);
  await touch(tx, [...new Set([...series.values(), ...emptied])], counter);
  raiseSubject(tx, "infrastructure");
  const said = { mode, rows: bill.rows, totals: bill.totals, contentHash: bill.contentHash };
  const changes = Object.entries(said).map(([field, value]) => ({ field, from: null, to: shown(value) }));
  appendAudit(tx, [{ kind: "cloud-bill", recordId: id, action: "import", origin, changes }]);
  return { outcome: "created", id, rows: rows.length };
}

const shown = (value: unknown): string => (typeof value === "string" ? value : canonicalJson(value));

/** Takes a bill with all its rows away. */
export async function removeBill(tx: Transaction, id: string, origin: Origin): Promise<void> {
  const counter = await lockSubject(tx, "infrastructure");
  const series = await tx.query<{ series: string }>(
    "SELECT DISTINCT series FROM cloud_record WHERE bill_file = $1",
    [id],
  );
  const [gone] = await tx.query<{ name: string }>("DELETE FROM bill_file WHERE id = $1 RETURNING name", [id]);
  if (!gone) throw new Refusal("not-found", "There is no such bill.");
  await touch(
    tx,
    series.map((row) => row.series),
    counter,
  );
  raiseSubject(tx, "infrastructure");
  const changes = [{ field: "name", from: gone.name, to: null }];
  appendAudit(tx, [{ kind: "cloud-bill", recordId: id, action: "remove", origin, changes }]);
}

/** Removes all bills: for clearing an organisation, before the series go. Answers how many. */
export async function removeAllBills(tx: Transaction): Promise<number> {
  await lockSubject(tx, "infrastructure");
  const rows = await tx.query("DELETE FROM bill_file RETURNING 1");
  return rows.length;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { Refusal } from "../../errors";
import { type RefusedCell, refuseFile, refusedBy } from "../refused";
import type { ImportRequest, StoredFile } from "../request";
import { withDuck } from "./duck";
import { faultsOf } from "./faults";
import { type BillGroup, groupBill } from "./groups";
import { openBill } from "./source";
import { billHash } from "./totals";

/** A file of a bill, read and summed. */
export interface ReadBill {
  readonly file: StoredFile;
  readonly version: string;
  readonly rows: number;
  readonly withoutCost: number;
  readonly groups: readonly BillGroup[];
  readonly hash: string;
  readonly refused: readonly RefusedCell[];
}

/** DuckDB's own refusal of a broken file, as one a person can act on. */
function refuseBroken(error: unknown): never {
  if (error instanceof Refusal || !(error instanceof Error)) throw error;
  const [line] = /CSV Error on Line: (\d+)/.exec(error.message)?.slice(1) ?? [];
  const reasons: [RegExp, string][] = [
    [/Unterminated quote|quote/i, "a quote is not closed, or text follows a closing quote."],
    [/Expected Number of Columns|columns/i, "the row has another number of cells than the header."],
    [/unicode|utf-?8/i, "this is not UTF-8: save the file as CSV in UTF-8."],
    [/Maximum line size/i, "the row is longer than is read; is a quote not closed?"],
    [
      /Out of Memory|memory limit/i,
      "the bill has too many different services, accounts and commitments to be summed.",
    ],
    [/Out of Range|overflow/i, "its sums have more than 20 digits before the point."],
    [/parquet/i, "the Parquet file is damaged or of a kind that is not read."],
    [/gzip|deflate|zlib|decompress/i, "the compressed file is damaged."],
  ];
  const known = reasons.find(([pattern]) => pattern.test(error.message));
  if (!known) throw error;
  return refuseFile(known[1], line === undefined ? 0 : Number(line));
}

/** Reads and sums one file of a bill; its refusals name it. */
export async function readBill(duck: DuckDBConnection, file: StoredFile): Promise<ReadBill> {
  try {
    const source = await openBill(duck, file.path).catch(refuseBroken);
    const { wrong, ...grouped } = await groupBill(duck, source).catch(refuseBroken);
    const refused = wrong ? await faultsOf(duck, source, wrong) : [];
    return { ...grouped, file, version: source.recognised.title, hash: billHash(grouped.groups), refused };
  } catch (error) {
    if (!(error instanceof Refusal) || refusedBy(error).length === 0) throw error;
    throw new Refusal(error.code, `${file.name}: ${error.message}`, {
      refused: refusedBy(error).map((cell) => ({ ...cell, file: file.name })),
    });
  }
}

const LOOK_EVERY_MILLISECONDS = 500;

/** Reads and sums all files of a bill, one after the other, so that memory stays within its limit. */
export const readBills = ({ files, dataDirectory, progress, signal }: ImportRequest): Promise<ReadBill[]> =>
  withDuck(
    dataDirectory,
    async (duck) => {
      const bills: ReadBill[] = [];
      const tell = () => {
        // It may have been cancelled between two questions to DuckDB.
        if (signal?.aborted) duck.interrupt();
        const rows = bills.reduce((sum, bill) => sum + bill.rows, 0);
        const share = (bills.length + Math.max(0, duck.progress.percentage) / 100) / files.length;
        progress?.("reading", rows + Number(duck.progress.rows_processed), Math.min(1, share));
      };
      const looking = setInterval(tell, LOOK_EVERY_MILLISECONDS);
      try {
        for (const file of files) {
          signal?.throwIfAborted();
          bills.push(await readBill(duck, file));
        }
        return bills;
      } finally {
        clearInterval(looking);
      }
    },
    signal,
  );

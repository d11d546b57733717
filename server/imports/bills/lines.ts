import { join } from "node:path";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { listBills } from "@/server/infrastructure/bill-store";
import { cloudSeriesStore } from "@/server/infrastructure/store";
import { type Month, printMonth } from "@/server/planning/month";
import type { CloudSeries } from "@/server/planning/sources/cost-series";
import { cellAt } from "../formats/bills/header";
import type { BillColumn } from "../formats/bills/layout";
import { neutralised } from "../formats/neutral";
import { column, quoted, withDuck } from "./duck";
import { type BillSource, openBill } from "./source";

const PAGE = 100;

/** Lines of a bill behind one month of a series, by the month they were used in. */
export interface BillLinesQuestion {
  readonly bill: string;
  readonly series: string;
  readonly month: Month;
  readonly offset: number;
}

export interface BillLines {
  readonly file: string;
  /** Cells by column, as the file has them; null: empty. */
  readonly lines: readonly Readonly<Record<string, string | null>>[];
  readonly more: boolean;
}

/** The rows of one series and month; the file may be an export of our own, whose texts are neutralised. */
function condition({ columns }: BillSource, series: CloudSeries, month: Month): string {
  const equal = (ours: BillColumn, value: string) =>
    `coalesce(${columns[ours] ?? "NULL"}, '') IN (${quoted(value)}, ${quoted(neutralised(value))})`;
  return [
    equal("ProviderName", series.provider),
    equal("ServiceName", series.service),
    equal("SubAccountId", series.account),
    equal("BillingCurrency", series.currency),
    equal("ChargePeriodStart", printMonth(month)),
  ].join(" AND ");
}

type Lines = BillLines["lines"];

/** A header with every name once, as DuckDB tells names apart: by their small letters. */
function namesOnce(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times > 1 ? `${name} (${times})` : name;
  });
}

/** The lines of all files of a bill, in the order they stand there. */
function selectFrom(
  sources: readonly BillSource[],
  series: CloudSeries,
  { month, offset }: BillLinesQuestion,
): string {
  const selects = sources.map((source) => {
    const cells = namesOnce(source.header).map((name, at) => `${cellAt(at)} AS ${column(name)}`);
    return `SELECT ${cells.join(", ")} FROM ${source.relation} WHERE ${condition(source, series, month)}`;
  });
  return `${selects.join(" UNION ALL BY NAME ")} LIMIT ${PAGE + 1} OFFSET ${offset}`;
}

/** The lines of a stored bill behind an amount, read from the files that were kept; at most a hundred. */
export async function billLines(question: BillLinesQuestion, dataDirectory: string): Promise<BillLines> {
  const bill = (await listBills(reading)).find(({ id }) => id === question.bill);
  const [series] = await cloudSeriesStore.find(reading, [question.series]);
  if (!bill || !series) throw new Refusal("not-found", "There is no such bill or series.");
  const names = (bill.keptFile ?? "").split("/").filter(Boolean);
  const lines = await withDuck(dataDirectory, async (duck) => {
    await duck.run("SET preserve_insertion_order = true");
    const sources: BillSource[] = [];
    for (const name of names) sources.push(await openBill(duck, join(dataDirectory, "bills", name)));
    if (sources.length === 0) return [];
    const rows = await duck.runAndReadAll(selectFrom(sources, series, question));
    return rows.getRowObjectsJson() as Lines;
  });
  return { file: bill.name, lines: lines.slice(0, PAGE), more: lines.length > PAGE };
}

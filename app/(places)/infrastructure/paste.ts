import type { Month } from "@/server/planning/month";
import type { CostRecord } from "@/server/planning/sources/cost-series";
import { readAmount } from "../../_parts/amount-text";
import { readMonth } from "../../_parts/dates";

/** What was pasted from a spreadsheet: the records it holds, and the first line that is none. */
export interface Pasted {
  readonly records: readonly CostRecord[];
  readonly wrong: string | null;
}

/** Reads lines of a month and an amount, parted by a tab, a semicolon or spaces: "2026-01 ⇥ 1,234.50". */
export function readPasted(text: string, locale: string): Pasted {
  const records: CostRecord[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const parts = /^(.+?)(?:\s*[\t;]\s*|\s+)([^\t;\s]+)\s*$/.exec(line.trim());
    const [month, amount] = [readMonth(parts?.[1] ?? ""), readAmount(parts?.[2] ?? "", locale)];
    if (month === null || amount === null) return { records, wrong: line.trim() };
    records.push({ month, amount });
  }
  return { records, wrong: null };
}

/** Records with others laid over them: one a month, the later one counts; sorted. */
export function laidOver(before: readonly CostRecord[], records: readonly CostRecord[]): CostRecord[] {
  const byMonth = new Map<Month, CostRecord>();
  for (const record of [...before, ...records]) byMonth.set(record.month, record);
  return [...byMonth.values()].sort((a, b) => a.month - b.month);
}

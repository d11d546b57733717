import { unassigned } from "@/server/planning/category";
import type { Decimal } from "@/server/planning/decimal";
import { sumDecimals } from "@/server/planning/decimal";
import type { Format } from "./formats/format";
import { grouped } from "./grouped";
import { limits } from "./limits";
import type { Merged, MergedRecord } from "./merging";
import { type RefusedCell, shown } from "./refused";
import type { RowLeftOut, Table } from "./table";

/** Something an import took although it is not complete. */
export interface ImportIssue {
  readonly kind: "category-unassigned" | "rate-missing" | "cost-missing" | "target-missing";
  readonly subject: string;
  readonly text: string;
}

/** Sums of an import: by currency, of bills by currency and kind of cost. */
export type ImportTotals = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What an import did, or would do: what `chartroom import --json` prints. */
export interface ImportAnswer {
  readonly kind: string;
  readonly file: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedCell[];
  readonly totals: ImportTotals;
  readonly dataIssues: readonly ImportIssue[];
  /** Rows that are none, and why: titles, totals, notes, what a mapping leaves out; the first of them. Missing: there are none. */
  readonly leftOut?: readonly RowLeftOut[];
  /** How many rows were left out, where there are any. */
  readonly leftOutCount?: number;
  /** The name of the mapping the files were read by, where it has one. */
  readonly mapping?: string;
}

/** The exact sum of the amount column over all rows that were taken, by currency. */
export function totalsOf(format: Format, records: readonly MergedRecord[]): Record<string, string> {
  const amounts = records.flatMap(({ fact, rows }) =>
    rows.flatMap(({ row }) => format.amount?.(row.values, fact) ?? []),
  );
  const sums = [...grouped(amounts, ({ currency }) => currency)].map(([currency, all]): [string, string] => [
    currency,
    sumDecimals(all.map(({ amount }): Decimal => amount)),
  ]);
  return Object.fromEntries(sums.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const saysUnassigned = (fact: object): boolean =>
  Object.entries(fact).some(
    ([field, value]) =>
      (/category$/i.test(field) && value === unassigned) ||
      (Array.isArray(value) && value.some(isUnassigned)),
  );

const isUnassigned = (value: unknown): boolean =>
  typeof value === "object" && value !== null && saysUnassigned(value);

/** What was taken although it is not complete. */
export function issuesOf(
  kind: string,
  records: readonly MergedRecord[],
  totals: ImportTotals,
  convertible: ReadonlySet<string>,
  awaited: ReadonlySet<string>,
): ImportIssue[] {
  const without = records.filter(({ fact }) => saysUnassigned(fact)).slice(0, limits.refusals);
  const rateless = Object.keys(totals).filter((currency) => !convertible.has(currency));
  return [
    ...rateless.map(
      (currency): ImportIssue => ({
        kind: "rate-missing",
        subject: `currencies/${currency}`,
        text: `${currency} has no rate yet: its amounts stay outside the total.`,
      }),
    ),
    ...[...awaited].map(
      (subject): ImportIssue => ({
        kind: "target-missing",
        subject,
        text: "It is named, and is not there yet.",
      }),
    ),
    ...without.map(
      ({ fact: { id } }): ImportIssue => ({
        kind: "category-unassigned",
        subject: `${kind}/${id}`,
        text: "It has no cost category.",
      }),
    ),
  ];
}

const MOST_LEFT_OUT = 200;
const MOST_CELLS = 30;

/** What an answer says of rows that were left out; nothing where there are none. */
export function leftOutOf({
  leftOut,
}: Pick<Table, "leftOut">): Pick<ImportAnswer, "leftOut" | "leftOutCount"> {
  if (leftOut.length === 0) return {};
  const first = leftOut.slice(0, MOST_LEFT_OUT);
  const short = first.map((row) => ({ ...row, cells: row.cells.slice(0, MOST_CELLS).map(shown) }));
  return { leftOut: short, leftOutCount: leftOut.length };
}

/** How many rows do what. */
export function countsOf({ records }: Pick<Merged, "records">) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { rows } of records) for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

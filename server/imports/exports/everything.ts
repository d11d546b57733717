import type { Settings } from "@/server/organisation/store";
import { printDay } from "@/server/planning/day";
import { type Month, printMonth } from "@/server/planning/month";
import { csvOf } from "../write-csv";
import type { ArchivedFile } from "./archive";
import type { ExportTable } from "./table";

interface Written {
  readonly file: string;
  readonly rows: number;
}

/** What a new installation must be told before its first import, as the command line takes it. */
function settingsLines(settings: Settings, lastClose: Month | null): string[] {
  const all: readonly (readonly [name: string, value: string])[] = [
    ["organisation-name", settings.name],
    ["reporting-currency", settings.reportingCurrency],
    ["fiscal-year-start", String(settings.fiscalYearStart)],
    ["fiscal-year-name", settings.fiscalYearName],
    ["raise-month", String(settings.raiseMonth)],
    ["inflation-pct", settings.inflationPct],
    ["delivery-days", String(settings.deliveryDays)],
    ["holidays", settings.holidays.map(printDay).join(",")],
    ["renewal-uplifts", settings.renewalUplifts.map(({ category, pct }) => `${category}=${pct}`).join(",")],
    ["last-close", lastClose === null ? "" : printMonth(lastClose)],
  ];
  return all.filter(([, value]) => value !== "").map(([name, value]) => `  settings set ${name} "${value}"`);
}

const kindIn = (file: string) => file.replace(/^\d+-|\.csv$/g, "");

function readMe(written: readonly Written[], settings: readonly string[]): string {
  return `Everything that is kept in Chartroom, as tables that can be imported again.

1. Set the settings, in Settings or on the command line (npm run chartroom -- …):

${settings.join("\n")}

2. Import the files in the order of their numbers, since later ones name what earlier ones bring:

${written.map(({ file, rows }) => `  import ${kindIn(file)} ${file}    (${rows} rows)`).join("\n")}

Dropped on the page Imports as an archive, the files are recognised and may be imported there in the same order.

Cloud bills are one file in FOCUS here, summed by month, service, account, region and kind of charge.
Text that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.
Not in here: users, the audit trail, which budgets were approved, saved mappings, and the files that were imported.
A backup holds all of these.
`;
}

/** A table that knows how many rows it has once it was written; null where it has none. */
async function filled(
  table: ExportTable,
): Promise<{ text: AsyncIterable<string>; rows: () => number } | null> {
  const pieces = table.rows()[Symbol.asyncIterator]();
  let piece = await pieces.next();
  while (!piece.done && piece.value.length === 0) piece = await pieces.next();
  if (piece.done) return null;
  let count = 0;
  async function* rows() {
    for (; !piece.done; piece = await pieces.next()) {
      count += piece.value.length;
      yield piece.value;
    }
  }
  return { text: csvOf({ ...table, rows }), rows: () => count };
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

/** The files of an export of everything: those of kinds that have records, numbered in the order they are imported in, and how to. */
export async function* everythingIn(
  tables: readonly ExportTable[],
  settings: Settings,
  lastClose: Month | null,
): AsyncGenerator<ArchivedFile> {
  const written: Written[] = [];
  for (const [at, table] of tables.entries()) {
    const found = await filled(table);
    if (!found) continue;
    const name = `${String(at + 1).padStart(2, "0")}-${table.name}.csv`;
    yield { name, content: found.text };
    written.push({ file: name, rows: found.rows() });
  }
  yield { name: "README.txt", content: one(readMe(written, settingsLines(settings, lastClose))) };
}

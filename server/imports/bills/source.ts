import type { DuckDBConnection } from "@duckdb/node-api";
import { decodeUtf8 } from "../decode";
import { type BillCheck, BillCells } from "../formats/bills/cells";
import { BillHeader, cellAt } from "../formats/bills/header";
import type { BillColumn } from "../formats/bills/layout";
import type { MomentForm } from "../formats/bills/moments";
import { type RecognisedBill, recogniseBill, whyNoBill } from "../formats/cloud-bill";
import { limits } from "../limits";
import { headerDelimiter } from "../reading/dialect";
import { refuseFile } from "../refused";
import { readHeader } from "../table";
import { dayFormsOf } from "./day-forms";
import { column, quoted } from "./duck";
import { bytesOf, type Packing, packingOf, refuseBomb, refuseLargeParquet } from "./packing";

/** A file of a bill: what it is, its columns, and how DuckDB reads it with every cell as text. */
export interface BillSource {
  readonly path: string;
  readonly recognised: RecognisedBill;
  readonly packing: Packing;
  /** The file's own column names; the cell at place n is called `cellAt(n)` in SQL. */
  readonly header: readonly string[];
  /** What stands after FROM. */
  readonly relation: string;
  /** Our column → SQL over the cells. */
  readonly columns: Readonly<Partial<Record<BillColumn, string>>>;
  /** What must hold of every row before it is summed. */
  readonly checks: readonly BillCheck[];
}

type Table = Pick<BillSource, "header" | "relation">;

async function delimiterOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of decodeUtf8(bytes, limits.billUnpackedBytes)) {
    text += piece;
    const delimiter = headerDelimiter(text, text.length > limits.rowCharacters);
    if (delimiter) return delimiter;
  }
  return headerDelimiter(text, true) ?? ",";
}

async function csvTable(path: string, packing: Packing): Promise<Table> {
  const header = (await readHeader(bytesOf(path, packing))).map((name) => name.trim());
  const delimiter = await delimiterOf(bytesOf(path, packing));
  if (packing === "csv.gz") await refuseBomb(path);
  const cells = header.map((_, at) => cellAt(at));
  const columns = cells.map((cell) => `${cell}: 'VARCHAR'`).join(", ");
  const read = `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ${quoted(delimiter)}, quote = '"',
    escape = '"', nullstr = ['', 'NULL', 'null'], columns = {${columns}}, compression = '${packing === "csv.gz" ? "gzip" : "none"}')`;
  // A row in which nothing stands is none, as spreadsheets leave them below a table.
  return { header, relation: `(FROM ${read} WHERE coalesce(${cells.join(", ")}) IS NOT NULL)` };
}

/** Cells as the text a person would read, so that decimals and doubles are cast like those of a CSV file. */
async function parquetTable(duck: DuckDBConnection, path: string): Promise<Table> {
  await refuseLargeParquet(duck, path);
  const described = await duck.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quoted(path)})`);
  const header = described.getRows().map(([name]) => String(name));
  const cells = header.map(
    (name, at) => `nullif(nullif(CAST(${column(name)} AS VARCHAR), ''), 'NULL') AS ${cellAt(at)}`,
  );
  return {
    header,
    relation: `(SELECT ${cells.join(", ")}, file_row_number FROM read_parquet(${quoted(path)}, file_row_number = true))`,
  };
}

function read({ layout }: RecognisedBill, header: BillHeader, dayForms: readonly MomentForm[]) {
  const cells = new BillCells(header, dayForms);
  const columns = layout.columns(cells);
  return { columns, checks: cells.checks };
}

/** Looks into a file and says how to read it, or refuses it as no bill. */
export async function openBill(duck: DuckDBConnection, path: string): Promise<BillSource> {
  const packing = await packingOf(path);
  const table = packing === "parquet" ? await parquetTable(duck, path) : await csvTable(path, packing);
  const recognised = recogniseBill(table.header);
  if (!recognised) return refuseFile(whyNoBill(table.header), 1);
  const { title, lacks } = recognised;
  if (lacks.length) refuseFile(`this is ${title}, but its header lacks ${lacks.join(", ")}.`, 1);
  const header = new BillHeader(table.header);
  const dayForms = recognised.layout.name === "focus" ? await dayFormsOf(duck, header, table.relation) : [];
  return { path, packing, recognised, ...table, ...read(recognised, header, dayForms) };
}

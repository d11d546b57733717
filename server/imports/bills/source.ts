import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { DuckDBConnection } from "@duckdb/node-api";
import { decodeUtf8 } from "../decode";
import { type BillVersion, lackingOf, recogniseBill } from "../formats/cloud-bill";
import { limits } from "../limits";
import { headerDelimiter } from "../reading/dialect";
import { refuseFile } from "../refused";
import { readHeader } from "../table";
import { column, quoted } from "./duck";

/** A file of a bill: what it is, its columns, and how DuckDB reads it with every cell as text. */
export interface BillSource {
  readonly path: string;
  readonly version: BillVersion;
  readonly packing: "csv" | "csv.gz" | "parquet";
  readonly header: readonly string[];
  /** What stands after FROM. */
  readonly relation: string;
}

async function packingOf(path: string): Promise<BillSource["packing"]> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString("latin1") === "PAR1") return "parquet";
    return buffer[0] === 0x1f && buffer[1] === 0x8b ? "csv.gz" : "csv";
  } finally {
    await file.close();
  }
}

/** The bytes of a CSV file, unpacked. */
export function bytesOf(path: string, packing: BillSource["packing"]): AsyncIterable<Uint8Array> {
  const stream = createReadStream(path);
  if (packing !== "csv.gz") return stream;
  const unpacked = createGunzip();
  stream.on("error", (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

async function delimiterOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of decodeUtf8(bytes, limits.billBytes)) {
    text += piece;
    const delimiter = headerDelimiter(text, text.length > limits.rowCharacters);
    if (delimiter) return delimiter;
  }
  return headerDelimiter(text, true) ?? ",";
}

function csvRelation(path: string, packing: string, header: readonly string[], delimiter: string): string {
  const columns = header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ${quoted(delimiter)}, quote = '"',
    escape = '"', nullstr = ['', 'NULL'], columns = {${columns}}, compression = '${packing === "csv.gz" ? "gzip" : "none"}')`;
}

async function parquetHeader(duck: DuckDBConnection, path: string): Promise<string[]> {
  const result = await duck.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quoted(path)})`);
  return result.getRows().map(([name]) => String(name));
}

async function csvSource(path: string, packing: "csv" | "csv.gz") {
  const header = (await readHeader(bytesOf(path, packing))).map((name) => name.trim());
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) refuseFile(`the column ${twice} stands in the header twice.`, 1);
  return { header, relation: csvRelation(path, packing, header, await delimiterOf(bytesOf(path, packing))) };
}

/** Cells as the text a person would read, so that decimals and doubles are cast like those of a CSV file. */
function parquetRelation(path: string, header: readonly string[]): string {
  const cells = header.map(
    (name) => `nullif(nullif(CAST(${column(name)} AS VARCHAR), ''), 'NULL') AS ${column(name)}`,
  );
  return `(SELECT ${cells.join(", ")}, file_row_number FROM read_parquet(${quoted(path)}, file_row_number = true))`;
}

/** Looks into a file and says how to read it, or refuses it as no bill. */
export async function openBill(duck: DuckDBConnection, path: string): Promise<BillSource> {
  const packing = await packingOf(path);
  const { header, relation } =
    packing === "parquet"
      ? await parquetHeader(duck, path).then((names) => ({
          header: names,
          relation: parquetRelation(path, names),
        }))
      : await csvSource(path, packing);
  const version = recogniseBill(header);
  if (version) return { path, packing, version, header, relation };
  return refuseFile(`this is no cloud bill in FOCUS: its header lacks ${lackingOf(header).join(", ")}.`, 1);
}

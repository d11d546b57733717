import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { DuckDBConnection } from "@duckdb/node-api";
import { limits, megabytes } from "../limits";
import { refuseFile } from "../refused";
import { quoted } from "./duck";

export type Packing = "csv" | "csv.gz" | "parquet";

/** How a file is packed, by its first bytes. */
export async function packingOf(path: string): Promise<Packing> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString("latin1") === "PAR1") return "parquet";
    return buffer[0] === 0x1f && buffer[1] === 0x8b ? "csv.gz" : "csv";
  } finally {
    await file.close();
  }
}

/** Counts what a packed file unpacks to, and stops at the limit: what the file says of its size is not believed. */
function counting(taken: () => number): (piece: Uint8Array) => void {
  let bytes = 0;
  return (piece) => {
    bytes += piece.length;
    if (bytes > limits.billUnpackedBytes)
      refuseFile(`it unpacks to more than ${megabytes(limits.billUnpackedBytes)}.`);
    if (bytes > limits.honestBytes && bytes > taken() * limits.packing)
      refuseFile(`it unpacks to more than ${limits.packing} times its size, as no bill does.`);
  };
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const pieces = createGunzip();
  packed.on("error", (error) => pieces.destroy(error));
  const count = counting(() => packed.bytesRead);
  try {
    for await (const piece of packed.pipe(pieces) as AsyncIterable<Uint8Array>) {
      count(piece);
      yield piece;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "Z_BUF_ERROR") refuseFile("the compressed file ends too early.");
    if (code.startsWith("Z_")) refuseFile("the compressed file is damaged.");
    throw error;
  } finally {
    packed.destroy();
  }
}

/** The bytes of a CSV file, unpacked. */
export const bytesOf = (path: string, packing: Packing): AsyncIterable<Uint8Array> =>
  packing === "csv.gz" ? unpacked(path) : createReadStream(path);

/** Refuses a compressed file that unpacks to more than is read, before anything else looks into it. */
export async function refuseBomb(path: string): Promise<void> {
  for await (const _ of bytesOf(path, "csv.gz"));
}

/** Refuses a Parquet file of more rows or bytes than are read. */
export async function refuseLargeParquet(duck: DuckDBConnection, path: string): Promise<void> {
  const [[rows, bytes] = []] = (
    await duck.runAndReadAll(`SELECT (SELECT num_rows FROM parquet_file_metadata(${quoted(path)})),
      (SELECT sum(total_uncompressed_size) FROM parquet_metadata(${quoted(path)}))`)
  ).getRows();
  if (Number(rows) > limits.billRows) refuseFile(`it has more than ${limits.billRows} rows.`);
  if (Number(bytes) > limits.billUnpackedBytes)
    refuseFile(`it unpacks to more than ${megabytes(limits.billUnpackedBytes)}.`);
}

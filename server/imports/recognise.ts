import { createReadStream } from "node:fs";
import { withDuck } from "./bills/duck";
import { openBill } from "./bills/source";
import { recogniseBill } from "./formats/cloud-bill";
import { recognises } from "./formats/header";
import { kinds } from "./keepers";
import { readHeader } from "./table";

/** The kinds a file may be of, by its header. A compressed file or one in Parquet can only be a bill. */
export async function kindsOf(path: string, dataDirectory: string): Promise<string[]> {
  const packed = await isPacked(path);
  if (packed) {
    await withDuck(dataDirectory, (duck) => openBill(duck, path));
    return ["cloud-bill"];
  }
  const header = await readHeader(createReadStream(path));
  if (recogniseBill(header.map((name) => name.trim()))) return ["cloud-bill"];
  return kinds.filter(({ format }) => recognises(format, header)).map(({ format }) => format.name);
}

async function isPacked(path: string): Promise<boolean> {
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { end: 3 });
  for await (const start of pieces)
    return (start[0] === 0x1f && start[1] === 0x8b) || Buffer.from(start).toString("latin1") === "PAR1";
  return false;
}

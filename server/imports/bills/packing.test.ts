import { createGzip, gzipSync } from "node:zlib";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { testFolder } from "../testing";
import { withDuck } from "./duck";
import { readBill } from "./read";
import { bill } from "./testing";

const folder = testFolder();

const reading = (name: string, path: string) =>
  withDuck(folder.path, (duck) => readBill(duck, { name, path }));

test("a compressed file that unpacks to far more than a bill does is refused while it is counted", async () => {
  const path = join(folder.path, "bomb.csv.gz");
  const row = `${bill({}).split("\n")[1]}\n`.repeat(1_000);
  const rows = Readable.from([`${bill({})}\n`, ...Array.from({ length: 3_000 }, () => row)]);
  await pipeline(rows, createGzip({ level: 9 }), createWriteStream(path));
  await expect(reading("bomb.csv.gz", path)).rejects.toThrow("unpacks to more than 200 times its size");
});

test("a compressed file that is damaged or ends too early is refused as that", async () => {
  const packed = gzipSync(bill({}, {}, {}));
  const short = folder.write("short.csv.gz", packed.subarray(0, packed.length - 12));
  await expect(reading("short.csv.gz", short)).rejects.toThrow("ends too early");
  const broken = Buffer.from(packed);
  broken.fill(0xff, 30, 60);
  await expect(reading("x.gz", folder.write("x.gz", broken))).rejects.toThrow("damaged");
});

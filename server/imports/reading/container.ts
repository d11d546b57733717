import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { refuseFile } from "../refused";
import { partsOf } from "./archive";
import { startOf, unmarkedUtf16 } from "./encoding";

/** What a file is by its bytes; its name says nothing. */
export type Container =
  | "text"
  | "gzip"
  | "zip"
  | "xlsx"
  | "ods"
  | "parquet"
  | "old-workbook"
  | "protected-workbook"
  | "binary-workbook"
  | "document"
  | "html"
  | "xml-workbook"
  | "xml"
  | "json"
  | "pdf"
  | "picture"
  | "packed"
  | "database"
  | "empty";

/** Why a file of this sort is not read, and what to do. Sorts that are read are missing. */
const refusals: Partial<Readonly<Record<Container, string>>> = {
  zip: "This is an archive of several files: unpack it, or send it as it is on the import page.",
  gzip: "This file is compressed (gzip): unpack it first.",
  parquet: "This is a Parquet file; only cloud bills are read from Parquet.",
  "old-workbook": "This is an old Excel workbook (.xls): open it and save it as .xlsx or as CSV in UTF-8.",
  "protected-workbook":
    "This workbook is protected by a password: open it, take the password away and save it again.",
  "binary-workbook": "This is a binary Excel workbook (.xlsb): open it and save it as .xlsx.",
  document: "This is a text document or a presentation: save its table as .xlsx or as CSV in UTF-8.",
  html: "This is a web page (HTML), even if it calls itself a workbook: open it in Excel or LibreOffice and save it as .xlsx.",
  "xml-workbook": "This is an Excel workbook in XML of 2003: open it and save it as .xlsx.",
  xml: "This is an XML file: save its table as .xlsx or as CSV in UTF-8.",
  json: "This is a JSON file: only tables are read, as .xlsx or CSV.",
  pdf: "This is a PDF: ask for the table itself, as .xlsx or CSV.",
  picture: "This is a picture: ask for the table itself, as .xlsx or CSV.",
  packed: "This is an archive of a sort that is not read (only .zip and .gz are): unpack it first.",
  database: "This is a database file: export its table as CSV in UTF-8.",
  empty: "The file is empty.",
};

/** First bytes in Latin-1 of sorts that have some of their own. */
const beginnings: readonly (readonly [string, Container])[] = [
  ["\x1f\x8b", "gzip"],
  ["PAR1", "parquet"],
  ["%PDF", "pdf"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["7z\xbc\xaf", "packed"],
  ["Rar!", "packed"],
  ["BZh", "packed"],
  ["\xfd7zXZ", "packed"],
  ["\x28\xb5\x2f\xfd", "packed"],
  ["{\\rtf", "document"],
  ["SQLite format 3", "database"],
];

const inWide = (text: string) => Buffer.from(text, "utf16le");

/** An old container of Microsoft's holds a workbook, a workbook that was encrypted, or something else; its folder says which. */
async function oldContainer(path: string): Promise<Container> {
  const [encrypted, names] = [inWide("EncryptedPackage"), [inWide("Workbook"), inWide("Book")]];
  let [before, workbook]: [Buffer, boolean] = [Buffer.alloc(0), false];
  const read: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const piece of read) {
    const bytes = Buffer.concat([before, piece]);
    if (bytes.includes(encrypted)) return "protected-workbook";
    workbook ||= names.some((name) => bytes.includes(name));
    before = bytes.subarray(-32);
  }
  return workbook ? "old-workbook" : "document";
}

async function zipContainer(path: string): Promise<Container> {
  const names = new Set((await partsOf(path)).map(({ name }) => name));
  const some = (folder: string) => [...names].some((name) => name.startsWith(folder));
  if (names.has("xl/workbook.bin")) return "binary-workbook";
  if (names.has("[Content_Types].xml")) return some("xl/") ? "xlsx" : "document";
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) return "ods";
  return "zip";
}

/** What text is that is no table: its first words tell. */
function textContainer(start: Buffer): Container {
  const wide = start[0] === 0xff || unmarkedUtf16(start) !== null;
  const text = start.toString(wide ? "utf16le" : "utf8").replace(/^[\uFEFF\s]+/, "");
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?"))
    return "xml-workbook";
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|style|script)\b/i.test(
      text,
    )
  )
    return "html";
  if (/^<\?xml\b/i.test(text)) return "xml";
  return /^(?:\{\s*(?:"[^"]*"\s*:|\})|\[\s*(?:[[{\]]))/.test(text) ? "json" : "text";
}

/** Says what a file is. */
export async function containerOf(path: string): Promise<Container> {
  if ((await stat(path)).size === 0) return "empty";
  const start = await startOf(path, 4096);
  const beginning = start.toString("latin1", 0, 16);
  if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("PK\x05\x06")) return zipContainer(path);
  if (beginning.startsWith("\xd0\xcf\x11\xe0")) return oldContainer(path);
  if (beginning.startsWith("RIFF") && beginning.slice(8, 12) === "WEBP") return "picture";
  const known = beginnings.find(([begin]) => beginning.startsWith(begin))?.[1];
  return known ?? textContainer(start);
}

/** Refuses a file of a sort that cannot be read as a table, with what to do. */
export function demandTable(container: Container): "text" | "xlsx" | "ods" {
  if (container === "text" || container === "xlsx" || container === "ods") return container;
  return refuseFile(refusals[container] ?? "This file is of no sort that can be read.");
}

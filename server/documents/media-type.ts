import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Refusal } from "../errors";
import { partsOf } from "../imports/reading/archive";
import type { documentEndings } from "./input";

/** A kind of file that is taken: what it may be called, and whether its content is one. */
interface Type {
  readonly mediaType: string;
  readonly called: string;
  readonly endings: readonly (typeof documentEndings)[number][];
  readonly fits: (path: string, head: Buffer) => boolean | Promise<boolean>;
}

const begins = (bytes: string) => (_: string, head: Buffer) => head.toString("latin1").startsWith(bytes);

/** Text has no control characters besides tabs and ends of lines. */
async function isText(path: string): Promise<boolean> {
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  for await (const piece of pieces)
    for (const byte of piece) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) return false;
  return true;
}

/** A mail begins with lines of headers, one of which says who wrote it. */
async function isMail(path: string, head: Buffer): Promise<boolean> {
  const [headers = ""] = head.toString("latin1").split(/\r?\n\r?\n/);
  return /^[!-9;-~]+:/.test(headers) && /^from:/im.test(headers) && isText(path);
}

/** A document of Microsoft's kind, without macros. */
const office = (main: string) => async (path: string, head: Buffer) => {
  if (!begins("PK\u0003\u0004")(path, head)) return false;
  const names = new Set((await partsOf(path)).map(({ name }) => name));
  if ([...names].some((name) => /vba|macro/i.test(name)))
    throw new Refusal("invalid", "This document holds macros: save it without them.");
  return names.has("[Content_Types].xml") && names.has(main);
};

/** A document of the open kind says at its very beginning what it is. */
const openDocument = (mediaType: string) => (path: string, head: Buffer) =>
  begins("PK\u0003\u0004")(path, head) &&
  head.toString("latin1", 30, 38 + mediaType.length) === `mimetype${mediaType}`;

const openText = "application/vnd.oasis.opendocument.text";
const openSheet = "application/vnd.oasis.opendocument.spreadsheet";
const xml = "application/vnd.openxmlformats-officedocument";

const types: readonly Type[] = [
  { mediaType: "application/pdf", called: "a PDF", endings: ["pdf"], fits: begins("%PDF-") },
  {
    mediaType: "image/png",
    called: "a PNG picture",
    endings: ["png"],
    fits: begins("\u0089PNG\r\n\u001a\n"),
  },
  {
    mediaType: "image/jpeg",
    called: "a JPEG picture",
    endings: ["jpg", "jpeg"],
    fits: begins("\u00ff\u00d8\u00ff"),
  },
  {
    mediaType: "image/webp",
    called: "a WebP picture",
    endings: ["webp"],
    fits: (path, head) => begins("RIFF")(path, head) && head.toString("latin1", 8, 12) === "WEBP",
  },
  {
    mediaType: `${xml}.wordprocessingml.document`,
    called: "a Word document",
    endings: ["docx"],
    fits: office("word/document.xml"),
  },
  {
    mediaType: `${xml}.spreadsheetml.sheet`,
    called: "an Excel workbook",
    endings: ["xlsx"],
    fits: office("xl/workbook.xml"),
  },
  { mediaType: openText, called: "an OpenDocument text", endings: ["odt"], fits: openDocument(openText) },
  {
    mediaType: openSheet,
    called: "an OpenDocument spreadsheet",
    endings: ["ods"],
    fits: openDocument(openSheet),
  },
  { mediaType: "text/plain", called: "a plain text", endings: ["txt"], fits: isText },
  { mediaType: "text/csv", called: "a CSV table", endings: ["csv"], fits: isText },
  { mediaType: "message/rfc822", called: "a mail", endings: ["eml"], fits: isMail },
];

const accepted = `Documents are taken as PDF, pictures (.png, .jpg, .webp), .docx, .xlsx, .odt, .ods, .txt, .csv and .eml. Archives are not, because what is in them would go unseen: attach the files themselves.`;

const HEAD_BYTES = 64 * 1024;

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a file is, as its name says and its content shows; refuses what is neither taken nor what it is called. */
export async function mediaTypeOf(name: string, path: string): Promise<string> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = types.find(({ endings }) => endings.some((one) => one === ending));
  if (!type) throw new Refusal("invalid", accepted);
  if (await type.fits(path, await headOf(path))) return type.mediaType;
  throw new Refusal("invalid", `${name} is called like ${type.called}, and its content is something else.`);
}

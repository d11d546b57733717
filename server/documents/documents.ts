import { randomUUID } from "node:crypto";
import { refuseWhileOpen } from "../access/open-scenario";
import { originOf, type Viewer } from "../access/viewer";
import { appendAudit } from "../database/audit";
import { reading } from "../database/query";
import { type Transaction, transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { safeName } from "../imports/kept-file";
import { readDocument, removeFile, writeDocument } from "./files";
import { type AttachedTo, attachedTo, documentLimits, type DocumentWish } from "./input";
import { mediaTypeOf } from "./media-type";
import { demandDocuments, documentRights } from "./rights";
import { type Document, documentsOf, findDocument, insertDocument, setRemoved } from "./store";

/** A document as a screen lists it. */
export type ListedDocument = Omit<Document, "kind" | "record" | "sha256" | "removedAt">;

const listed = ({ kind: _k, record: _r, sha256: _s, removedAt: _a, ...shown }: Document): ListedDocument =>
  shown;

/** The documents of a record, and whether the viewer may add and remove some; none where the viewer may not see them. */
export async function listDocuments(viewer: Viewer, to: AttachedTo) {
  const { read, change } = await documentRights(viewer, to);
  const documents = read ? (await documentsOf(reading, to)).map(listed) : [];
  return { mayRead: read, mayChange: change, documents };
}

/** In the history of the record stands which document came or went. */
function note(tx: Transaction, viewer: Viewer, of: Document | DocumentWish, came: boolean): void {
  const change = { field: "document", from: came ? null : of.name, to: came ? of.name : null };
  appendAudit(tx, [
    { kind: of.kind, recordId: of.record, action: "update", origin: originOf(viewer), changes: [change] },
  ]);
}

/** One record's documents change one after the other. */
const lockRecord = ({ query }: Transaction, { kind, record }: AttachedTo) =>
  query("SELECT pg_advisory_xact_lock(hashtextextended('documents ' || $1 || ' ' || $2, 0))", [kind, record]);

/** Attaches a file to a record. The same file sent twice is one document. */
export async function attachDocument(
  viewer: Viewer,
  wish: DocumentWish,
  body: ReadableStream<Uint8Array> | null,
): Promise<ListedDocument> {
  await demandDocuments(viewer, wish, "change");
  refuseWhileOpen(viewer);
  if (!body) throw new Refusal("invalid", "The file is empty.");
  const [id, name] = [randomUUID(), safeName(wish.name)];
  let mediaType = "";
  const written = await writeDocument(id, body, async (path) => {
    mediaType = await mediaTypeOf(name, path);
  });
  let kept = false;
  try {
    const document = await transaction(async (tx) => {
      await lockRecord(tx, wish);
      const others = await documentsOf(tx, wish);
      const same = others.find(
        (other) => other.name === name && other.sha256 === written.sha256 && other.purpose === wish.purpose,
      );
      if (same) return same;
      if (others.length >= documentLimits.perRecord)
        throw new Refusal("too-many", `A record has at most ${documentLimits.perRecord} documents.`);
      const added = { ...wish, ...written, id, name, mediaType, addedBy: viewer.name };
      await insertDocument(tx, added);
      note(tx, viewer, { ...wish, name }, true);
      return { ...added, addedAt: new Date(), removedAt: null };
    });
    kept = document.id === id;
    return listed(document);
  } finally {
    if (!kept) await removeFile(id);
  }
}

/** A document of a record the viewer may see; what they may not is not there for them. */
async function documentFor(viewer: Viewer, id: string, what: "read" | "change"): Promise<Document> {
  const document = await findDocument(reading, id);
  const to = document && attachedTo.safeParse({ kind: document.kind, record: document.record });
  if (!document || !to?.success) throw new Refusal("not-found", "There is no such document.");
  await demandDocuments(viewer, to.data, what);
  return document;
}

/** The bytes of a document, with what it is called. */
export async function openDocument(
  viewer: Viewer,
  id: string,
): Promise<{ readonly document: Document; readonly content: AsyncIterable<Uint8Array> }> {
  const document = await documentFor(viewer, id, "read");
  const content = document.removedAt === null ? await readDocument(id) : null;
  if (!content) throw new Refusal("not-found", "This document is not here any more.");
  return { document, content };
}

async function change(viewer: Viewer, id: string, removed: boolean): Promise<void> {
  const document = await documentFor(viewer, id, "change");
  refuseWhileOpen(viewer);
  await transaction(async (tx) => {
    if (await setRemoved(tx, id, removed ? viewer.name : null)) note(tx, viewer, document, !removed);
  });
}

/** Removes a document; it can be brought back for a while. */
export const removeDocument = (viewer: Viewer, id: string): Promise<void> => change(viewer, id, true);

/** Brings a removed document back. */
export const restoreDocument = (viewer: Viewer, id: string): Promise<void> => change(viewer, id, false);

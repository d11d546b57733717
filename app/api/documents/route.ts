import { takeDocument } from "@/server/documents/doors";

export const dynamic = "force-dynamic";

/** Takes a document that is attached to a record. */
export const POST = takeDocument;

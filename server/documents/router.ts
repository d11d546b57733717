import { reading, router } from "../trpc";
import { listDocuments, removeDocument, restoreDocument } from "./documents";
import { attachedTo, oneDocument } from "./input";

/** Files attached to records; they are sent and fetched at /api/documents. Each asks the rights of the record they belong to. */
export const documentsRouter = router({
  /** The documents of a record, newest first, and whether the viewer may add and remove some. */
  list: reading.input(attachedTo).query(({ input, ctx }) => listDocuments(ctx.viewer, input)),

  /** Removes a document; it can be brought back for thirty days. Refuses whoever may not change its record. */
  remove: reading.input(oneDocument).mutation(({ input, ctx }) => removeDocument(ctx.viewer, input.id)),

  /** Brings a removed document back. */
  restore: reading.input(oneDocument).mutation(({ input, ctx }) => restoreDocument(ctx.viewer, input.id)),
});

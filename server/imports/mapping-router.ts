import { environment } from "../environment";
import { importing } from "../trpc";
import { proposeInput, removingInput, savingInput, uploadInput } from "./input";
import { allMappings, dropMapping, keepMapping } from "./mappings";
import { propose } from "./propose";
import { recogniseUpload } from "./recognise-upload";
import { uploadOf } from "./uploads";

/** What is asked about files of other tools: what they are, how they would be read, and what was saved for them. */
export const mappingProcedures = {
  /** What a sent file is, table by table: its kinds with reasons, the likeliest first. */
  recognise: importing
    .input(uploadInput)
    .query(({ input, ctx }) => recogniseUpload(environment().dataDirectory, ctx.viewer, input.id)),

  /** How a sent file would be read as a kind, what was guessed and why, and what a person must say. */
  propose: importing.input(proposeInput).query(async ({ input: { id, ...wish }, ctx }) => {
    const file = await uploadOf(environment().dataDirectory, ctx.viewer, id);
    return propose(file, wish);
  }),

  /** Saved mappings and presets. */
  mappings: importing.query(() => allMappings()),

  /** Saves a mapping by a name; one of that name is replaced. */
  saveMapping: importing.input(savingInput).mutation(({ input, ctx }) => keepMapping(input, ctx.origin)),

  /** Takes a saved mapping away. */
  removeMapping: importing
    .input(removingInput)
    .mutation(({ input, ctx }) => dropMapping(input.name, ctx.origin)),
};

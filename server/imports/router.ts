import { environment } from "../environment";
import { currentDay } from "../today";
import { importing, reading, router } from "../trpc";
import { billLines } from "./bills/lines";
import { jobInput, linesInput, runInput, startInput, uploadInput } from "./input";
import { cancelJob, forgetJobsOf, jobOf, jobsOf, startJob } from "./jobs";
import { kindNamed, kinds } from "./keepers";
import { limits } from "./limits";
import { mappingProcedures } from "./mapping-router";
import { readPresent } from "./present-store";
import { demandImport } from "./rights";
import type { EffectOf } from "./effect";
import { history, runOf } from "./history";
import { previewUndo, undoImport } from "./undo";
import { trialInput, tryMapping } from "./trial";
import { discardUpload, uploadOf } from "./uploads";

/** Imports and what came of them. `effectOf` says in previews what an import would do to the plan, which imports know nothing of. */
export const importsRouter = (effectOf: EffectOf) =>
  router({
    /** Every kind that can be imported, with its columns and what they mean, and what is taken at most. */
    kinds: reading.query(() => ({
      limits,
      kinds: kinds.map(({ format: { name, title, columns } }) => ({
        name,
        title,
        columns: Object.entries(columns).map(([column, { kind, required, doc, example }]) => ({
          name: column,
          kind,
          required,
          doc,
          example,
        })),
      })),
    })),

    ...mappingProcedures,

    /** What a mapping makes of the first rows of a file, column by column; a mutation only because rows are too long for an address. */
    trial: importing.input(trialInput).mutation(({ input: { mapping, header, rows } }) => {
      const kind = kindNamed(mapping.kind);
      return kind ? tryMapping(kind.format, mapping, header, rows) : {};
    }),

    /** Starts a preview or an import of sent files; answers the id of the job. */
    start: importing.input(startInput).mutation(async ({ input, ctx }) => {
      demandImport(ctx.viewer, input.kind);
      const { kind, uploads, mode, keepUploads, mapping, use, saveAs, layout, corrections, ...options } =
        input;
      const how = { mapping, saveAs, corrections, mappingName: saveAs ?? use, ...(layout ? { layout } : {}) };
      const { dataDirectory } = environment();
      const files = await Promise.all(uploads.map((id) => uploadOf(dataDirectory, ctx.viewer, id)));
      const origin = { ...ctx.origin, door: "import" as const };
      const request = { ...how, kind, files, options, origin, today: currentDay(), dataDirectory, effectOf };
      const cleared = async () => {
        if (mode === "import" && !keepUploads)
          for (const id of uploads) await discardUpload(dataDirectory, id);
      };
      return { job: startJob(ctx.viewer, mode, request, { uploads, whenDone: cleared }) };
    }),

    /** How far a job is, and what came of it. */
    job: importing.input(jobInput).query(({ input, ctx }) => jobOf(ctx.viewer, input.id)),

    /** Ends a job before anything of it is kept; one that is done stays done. */
    cancel: importing.input(jobInput).mutation(({ input, ctx }) => cancelJob(ctx.viewer, input.id)),

    /** The previews and imports one started, with the files they read; they go on while pages come and go. */
    jobs: importing.query(({ ctx }) => jobsOf(ctx.viewer)),

    /** How many records of each kind are there already. */
    present: reading.query(() => readPresent()),

    /** Takes a sent file away. */
    discard: importing.input(uploadInput).mutation(async ({ input, ctx }) => {
      await uploadOf(environment().dataDirectory, ctx.viewer, input.id);
      await discardUpload(environment().dataDirectory, input.id);
      forgetJobsOf(input.id);
    }),

    /** The latest imports, whatever became of them: file, sums, counts, who and when, and until when each can be undone. */
    history: importing.query(() => history()),

    /** One import: its mapping, counts and sums, what it changed first, and what of it was refused. */
    run: importing.input(runInput).query(({ input, ctx }) => runOf(ctx.viewer, input.id)),

    /** What undoing an import would take away and put back, or what is in the way. */
    undoPreview: importing
      .input(runInput)
      .query(({ input, ctx }) => previewUndo(ctx.viewer, input.id, ctx.origin)),

    /** Undoes an import, whole or not at all. */
    undo: importing
      .input(runInput)
      .mutation(({ input, ctx }) => undoImport(ctx.viewer, input.id, ctx.origin)),

    /** The lines of a stored bill behind a month of a series, at most a hundred at once. */
    billLines: reading.input(linesInput).query(({ input }) => billLines(input, environment().dataDirectory)),
  });

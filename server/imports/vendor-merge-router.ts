import { z } from "zod";
import { refuseWhileOpen } from "../access/open-scenario";
import { idInput } from "../input";
import { editing, reading, router } from "../trpc";
import { likelyDoubles, mergeVendors, previewMerge } from "./vendor-merge";

const two = z.strictObject({ from: idInput, into: idInput });

/** Two vendors that are one: found by their names, merged only by a person. */
export const vendorMergeRouter = router({
  /** Pairs of vendors whose names are nearly alike, the likeliest first; at most 200. */
  candidates: reading.query(() => likelyDoubles()),

  /** What merging `from` into `into` would move; changes nothing. */
  preview: reading.input(two).query(({ input }) => previewMerge(input)),

  /** Makes `from` a part of `into`: all that named the one names the other, and its names become aliases. Cannot be undone. */
  merge: editing.input(two).mutation(({ input, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return mergeVendors(input, ctx.origin);
  }),
});

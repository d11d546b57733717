import { z } from "zod";
import { idInput, versionInput } from "../input";
import { monthOf } from "../planning/day";
import { addToMonth } from "../planning/month";
import { withChangedLife } from "../planning/sources/asset-book";
import { seen, updateOne } from "../record-editing";
import { recordProcedures } from "../record-router";
import { currentDay } from "../today";
import { checked, editing, router } from "../trpc";
import { assetFields, assetInput, blankAsset } from "./asset-input";
import { assetStore } from "./asset-store";

const some = assetFields.partial();

/** What is bought once and used for years, one record at a time; its money is asked of the budget. */
export const assetsRouter = router({
  ...recordProcedures({ store: assetStore, fields: assetFields, whole: assetInput, blank: blankAsset }),

  /** Changes some fields of an asset; a changed life works forward from the running month on. */
  update: editing
    .input(z.strictObject({ id: idInput, version: versionInput, fields: some }))
    .mutation(async ({ input, ctx }) => {
      const asset = await seen(assetStore, input.id, ctx.viewer);
      const { version: _, ...before } = asset;
      const changed = checked(assetInput, { ...before, ...input.fields });
      const fact = withChangedLife(before, changed, addToMonth(monthOf(currentDay()), -1));
      return updateOne(assetStore, asset, fact, input.version, ctx);
    }),
});

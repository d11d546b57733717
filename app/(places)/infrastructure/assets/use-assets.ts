"use client";
import { showDay, showMonth } from "../../../_parts/dates";
import { useTRPCClient } from "../../../_trpc/client";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useWhenWords } from "../../editing/when-words";
import { type AssetFields, fieldLabels } from "./words";

/** How assets are asked for and written. */
export function useAssetKind(): RecordKind<AssetFields> {
  const { assets } = useTRPCClient();
  const refresh = useRefresh("assets");
  const whenWords = useWhenWords();
  return {
    word: "asset",
    label: (field) => fieldLabels[field],
    text: (field, fields) => {
      if (field === "purchase" || field === "inService" || field === "disposed")
        return whenWords(fields[field]);
      if (field === "warrantyEnd") return fields.warrantyEnd === null ? "–" : showDay(fields.warrantyEnd);
      if (field === "asOfMonth") return fields.asOfMonth === null ? "–" : showMonth(fields.asOfMonth);
      return String(fields[field] ?? "–");
    },
    nameOf: ({ name }) => name,
    get: async (id) => {
      const { id: _, version, ...fields } = await assets.get.query({ id });
      return { fields, version };
    },
    history: (id) => assets.history.query({ id }),
    create: (fields, id) => assets.create.mutate({ id, fields }),
    update: (id, version, fields) => assets.update.mutate({ id, version, fields }),
    remove: (id, version) => assets.remove.mutate({ id, version }),
    refresh,
  };
}

"use client";
import { showDay, showMonth } from "../../../_parts/dates";
import { useTRPCClient } from "../../../_trpc/client";
import type { RecordKind } from "../../editing/record-kind";
import { useRefreshSavings } from "./use-refresh-savings";
import { aboutWords, fieldLabels, kindWords, type SavingFields } from "./words";

/** How savings are asked for and written. */
export function useSavingKind(): RecordKind<SavingFields> {
  const { savings } = useTRPCClient();
  const refresh = useRefreshSavings();
  return {
    word: "saving",
    label: (field) => fieldLabels[field],
    text: textOf,
    nameOf: ({ title }) => title,
    get: async (id) => {
      const { id: _, version, ...fields } = await savings.get.query({ id });
      return { fields, version };
    },
    history: (id) => savings.history.query({ id }),
    create: (fields, id) => savings.create.mutate({ id, fields }),
    update: (id, version, fields) => savings.update.mutate({ id, version, fields }),
    remove: (id, version) => savings.remove.mutate({ id, version }),
    refresh,
  };
}

function textOf(field: keyof SavingFields, fields: SavingFields): string {
  if (field === "fromMonth") return fields.fromMonth === null ? "–" : showMonth(fields.fromMonth);
  if (field === "decideBy") return fields.decideBy === null ? "–" : showDay(fields.decideBy);
  if (field === "kind") return kindWords[fields.kind];
  if (field === "aboutKind") return fields.aboutKind === null ? "–" : aboutWords[fields.aboutKind];
  return fields[field] ?? "–";
}

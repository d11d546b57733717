"use client";
import { showDay } from "../../../_parts/dates";
import { useTRPCClient } from "../../../_trpc/client";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { fieldLabels, type RateCardFields, rateCardName } from "./words";

/** How rate cards are asked for and written. */
export function useRateCardKind(): RecordKind<RateCardFields> {
  const { rateCards } = useTRPCClient();
  const refresh = useRefresh("rateCards");
  return {
    word: "rate card",
    labels: fieldLabels,
    text: (field, fields) => {
      if (field === "validFrom" || field === "validTo")
        return fields[field] === null ? "–" : showDay(fields[field]);
      return fields[field] ?? "–";
    },
    nameOf: rateCardName,
    get: async (id) => {
      const { id: _, version, ...fields } = await rateCards.get.query({ id });
      return { fields, version };
    },
    history: (id) => rateCards.history.query({ id }),
    create: (fields, id) => rateCards.create.mutate({ id, fields }),
    update: (id, version, fields) => rateCards.update.mutate({ id, version, fields }),
    remove: (id, version) => rateCards.remove.mutate({ id, version }),
    refresh,
  };
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { showDay } from "../../../_parts/dates";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { fieldLabels, type PersonFields } from "./words";

/** How people are asked for and written. */
export function usePersonKind(): RecordKind<PersonFields> {
  const { people } = useTRPCClient();
  const refresh = useRefresh("people", "teams", "positions");
  return {
    word: "person",
    label: (field) => fieldLabels[field],
    text: (field, fields) => {
      if (field === "startDate" || field === "endDate")
        return fields[field] === null ? "–" : showDay(fields[field]);
      return fields[field] ?? "–";
    },
    nameOf: ({ name }) => name,
    get: async (id) => {
      const { id: _, version, ...fields } = await people.get.query({ id });
      return { fields, version };
    },
    history: (id) => people.history.query({ id }),
    create: (fields, id) => people.create.mutate({ id, fields }),
    update: (id, version, fields) => people.update.mutate({ id, version, fields }),
    remove: (id, version) => people.remove.mutate({ id, version }),
    refresh,
  };
}

/** The teams whose people somebody may edit: all for those who edit records, a lead's own for them; null: all. */
export function useEditableTeams(): readonly string[] | null {
  const [decides, leads] = [useMay("edit-records"), useMay("edit-people")];
  const { data } = useQuery(useTRPC().budget.people.queryOptions());
  if (decides) return null;
  return leads ? (data?.ownTeams ?? []) : [];
}

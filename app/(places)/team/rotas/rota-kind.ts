"use client";
import { decimal as exact } from "@/server/planning/decimal";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { count, decimal, optionalDay, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record, records } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { usePeopleNames, useTeamNames } from "../../editing/work-choices";

export type RotaFields = Omit<Outputs["rotas"]["get"], "id" | "version">;

export const base = "/team/rotas";

export const description: Description<RotaFields> = {
  name: text("Name"),
  team: record({ label: "Team" }, useTeamNames),
  service: optionalText("Service"),
  people: records({ label: "Who takes turns" }, usePeopleNames),
  needed: count("On call at any time", "people"),
  hoursPerWeek: decimal("Covers in a week", "hours"),
  from: optionalDay("First day"),
  to: optionalDay("Last day"),
};

export const groups: readonly Group<RotaFields>[] = [
  { legend: "What is covered", fields: ["name", "team", "service"] },
  { legend: "By whom, how much", fields: ["people", "needed", "hoursPerWeek"] },
  { legend: "From when to when", fields: ["from", "to"] },
];

export const blank = (team: string): RotaFields => ({
  ...{ name: "", team, service: null, people: [], needed: 1, hoursPerWeek: exact(128), from: null, to: null },
});

/** How rotas are asked for and written. */
export function useRotaKind(): RecordKind<RotaFields> {
  const { rotas } = useTRPCClient();
  const refresh = useRefresh("rotas");
  const sent = ({ people, ...fields }: Partial<RotaFields>) => ({
    ...fields,
    ...(people && { people: [...people] }),
  });
  const procedures = {
    ...{ get: rotas.get, history: rotas.history, remove: rotas.remove },
    create: {
      mutate: ({ id, fields }: { id?: string; fields: Partial<RotaFields> }) =>
        rotas.create.mutate({ id, fields: sent(fields) }),
    },
    update: {
      mutate: ({ fields, ...one }: { id: string; version: number; fields: Partial<RotaFields> }) =>
        rotas.update.mutate({ ...one, fields: sent(fields) }),
    },
  };
  return describedKind({ word: "rota", description, nameOf: ({ name }) => name, procedures, refresh });
}

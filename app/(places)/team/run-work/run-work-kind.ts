"use client";
import { decimal as exact } from "@/server/planning/decimal";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { decimal, optionalMonth, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record, recordOrText } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useRoleNames, useTeamNames } from "../../editing/work-choices";

export type RunWorkFields = Omit<Outputs["runWork"]["get"], "id" | "version">;

export const base = "/team/run-work";

export const description: Description<RunWorkFields> = {
  title: text("What is done"),
  team: record({ label: "Team" }, useTeamNames),
  role: recordOrText({ label: "Role", description: "Empty: anybody of the team" }, useRoleNames),
  service: optionalText("Service"),
  hoursPerMonth: decimal("Every month", "hours"),
  from: optionalMonth("First month"),
  to: optionalMonth("Last month"),
};

export const groups: readonly Group<RunWorkFields>[] = [
  { legend: "What comes again every month", fields: ["title", "team", "role", "service"] },
  { legend: "How long, from when to when", fields: ["hoursPerMonth", "from", "to"] },
];

export const blank = (team: string): RunWorkFields => ({
  ...{ title: "", team, role: null, service: null, hoursPerMonth: exact(10), from: null, to: null },
});

/** How run work is asked for and written. */
export function useRunWorkKind(): RecordKind<RunWorkFields> {
  const { runWork: procedures } = useTRPCClient();
  const refresh = useRefresh("runWork");
  const nameOf = ({ title }: RunWorkFields, id: string) => title || id;
  return describedKind({ word: "run work", description, nameOf, procedures, refresh });
}

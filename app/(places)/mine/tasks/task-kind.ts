"use client";
import type { Day } from "@/server/planning/day";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { day, optionalDay, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { optionalRecord, recordOrText } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { usePeopleNames, useTeamNames } from "../../editing/work-choices";

export type TaskFields = Omit<Outputs["tasks"]["get"], "id" | "version">;

export const base = "/mine/tasks";

export const description: Description<TaskFields> = {
  title: text("What is to be done"),
  due: day("By"),
  team: optionalRecord({ label: "Team" }, useTeamNames),
  assignee: recordOrText({ label: "Who does it" }, usePeopleNames),
  subject: optionalText({
    label: "About",
    description: "A record: its kind, a slash and its id, such as contracts/C-17",
  }),
  doneOn: optionalDay("Done on"),
};

export const groups: readonly Group<TaskFields>[] = [
  { legend: "What by when", fields: ["title", "due", "doneOn"] },
  { legend: "Whose", fields: ["team", "assignee", "subject"] },
];

export const blank = (team: string | null, today: Day): TaskFields => ({
  ...{ title: "", due: today, team, assignee: null, subject: null, doneOn: null },
});

/** How tasks are asked for and written. */
export function useTaskKind(): RecordKind<TaskFields> {
  const { tasks: procedures } = useTRPCClient();
  const refresh = useRefresh("tasks");
  const nameOf = ({ title }: TaskFields) => title;
  return describedKind({ word: "task", description, nameOf, procedures, refresh });
}

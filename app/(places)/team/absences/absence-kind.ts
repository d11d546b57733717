"use client";
import type { Day } from "@/server/planning/day";
import { decimal as exact } from "@/server/planning/decimal";
import { showDay } from "../../../_parts/dates";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { day, decimal } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { usePeopleNames } from "../../editing/work-choices";

export type AbsenceFields = Omit<Outputs["absences"]["get"], "id" | "version">;

export const base = "/team/absences";

export const description: Description<AbsenceFields> = {
  person: record({ label: "Who" }, usePeopleNames),
  from: day("First day away"),
  to: day("Last day away"),
  sharePct: decimal({ label: "How much of each day" }, "%"),
};

export const groups: readonly Group<AbsenceFields>[] = [
  { legend: "Who is away when", fields: ["person", "from", "to", "sharePct"] },
];

export const blank = (today: Day): AbsenceFields => ({
  ...{ person: "", from: today, to: today, sharePct: exact(100) },
});

/** How absences are asked for and written. */
export function useAbsenceKind(): RecordKind<AbsenceFields> {
  const { absences: procedures } = useTRPCClient();
  const refresh = useRefresh("absences");
  const nameOf = ({ from, to }: AbsenceFields) => `Away ${showDay(from)} to ${showDay(to)}`;
  return describedKind({ word: "absence", description, nameOf, procedures, refresh });
}

"use client";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";

export type SkillRow = Outputs["budget"]["skills"]["rows"][number];
export type SkillFields = Omit<Outputs["skills"]["get"], "id" | "version">;

/** The fields of a skill. */
export const description: Description<SkillFields> = {
  name: text("Name"),
  family: text("Family"),
  technology: optionalText("Technology"),
  service: optionalText("Service"),
};

export const groups: readonly Group<SkillFields>[] = [
  { legend: "What it is", fields: ["name", "family"] },
  { legend: "What needs it", fields: ["technology", "service"] },
];

export const blank: SkillFields = { name: "", family: "", technology: null, service: null };

/** How skills of the catalogue are asked for and written. */
export function useSkillKind(): RecordKind<SkillFields> {
  const { skills: procedures } = useTRPCClient();
  const refresh = useRefresh("skills");
  return describedKind({
    word: "skill",
    description,
    nameOf: ({ name }, id) => name || id,
    procedures,
    refresh,
  });
}

"use client";
import { levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import { useTRPCClient } from "../../../_trpc/client";
import { useContractChoices } from "../../editing/choices";
import {
  choice,
  count,
  note,
  optionalChoice,
  optionalDay,
  optionalDecimal,
  optionalText,
} from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { optionalRecord, recordOrText } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useCertifications, useRoles, useSkills, useTeams } from "../training-choices";
import { type RequirementFields, subjectWords } from "./words";

/** Everything a requirement can be about, each with what it is. */
function useSubjects() {
  const [teams, roles, contracts] = [useTeams(), useRoles(), useContractChoices()];
  const of = (word: string, all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ id, name: `${name} (${word})` }));
  return [...of("team", teams), ...of("role", roles), ...of("contract", contracts)];
}

const subject = recordOrText(
  { label: "Which", description: "The team, role or contract; the name of the service or obligation" },
  useSubjects,
);

/** The fields of a requirement. */
export const description: Description<RequirementFields> = {
  subject: choice("Required by", subjectWords),
  subjectId: {
    ...subject,
    required: true,
    show: (value) => subject.show(value),
    edit: ({ onChange, ...field }) => subject.edit({ ...field, onChange: (value) => onChange(value ?? "") }),
  },
  certification: optionalRecord(
    { label: "Certification", description: "This, or a skill with its level" },
    useCertifications,
  ),
  skill: optionalRecord({ label: "Skill" }, useSkills),
  level: optionalChoice("Level", new Map(levels.map((level) => [level, `${level} ${levelWords[level]}`]))),
  holders: count("Holders needed", "people"),
  from: optionalDay("From"),
  to: optionalDay("To"),
  amountAtRisk: optionalDecimal({
    label: "Money at risk",
    description: "Of a contract its yearly value where empty",
  }),
  currency: optionalText("Currency"),
  note: note("Note"),
};

export const groups: readonly Group<RequirementFields>[] = [
  { legend: "Who requires it", fields: ["subject", "subjectId"] },
  { legend: "What, of how many", fields: ["certification", "skill", "level", "holders"] },
  { legend: "When, and what is at stake", fields: ["from", "to", "amountAtRisk", "currency", "note"] },
];

/** How requirements are asked for and written. */
export function useRequirementKind(): RecordKind<RequirementFields> {
  const { requirements: procedures } = useTRPCClient();
  const refresh = useRefresh("requirements");
  const nameOf = ({ subjectId, subject: by }: RequirementFields) =>
    `${subjectWords.get(by) ?? by} ${subjectId}`;
  return describedKind({ word: "requirement", description, nameOf, procedures, refresh });
}

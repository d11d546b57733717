"use client";
import { roleLevels } from "@/server/planning/role";
import { useTRPCClient } from "../../../_trpc/client";
import { decimal, optionalChoice, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { optionalRecord, records } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useCertificationChoices, useCourseChoices, useRoleChoices } from "../role-choices";
import { requiredSkills } from "./required-skills";
import type { RoleFields } from "./words";

/** The fields of a role. */
export const description: Description<RoleFields> = {
  name: text("Name"),
  family: optionalText({ label: "Family", description: "Roles of one family make a ladder" }),
  level: optionalChoice("Level", new Map(roleLevels.map((level) => [level, level]))),
  next: optionalRecord({ label: "Next step" }, useRoleChoices),
  skills: requiredSkills,
  certifications: records({ label: "Certifications everybody in it holds" }, useCertificationChoices),
  induction: records({ label: "Courses somebody new takes" }, useCourseChoices),
  equipmentCost: decimal({ label: "Equipment of a hire", description: "Once" }),
  seatCostPerMonth: decimal({ label: "Subscriptions of a hire", description: "Each month" }),
  currency: text("Currency"),
};

export const groups: readonly Group<RoleFields>[] = [
  { legend: "What it is", fields: ["name", "family", "level", "next"] },
  { legend: "What it asks for", fields: ["skills", "certifications", "induction"] },
  { legend: "What a hire brings along", fields: ["equipmentCost", "seatCostPerMonth", "currency"] },
];

/** Lists as they are sent. */
const sent = ({ skills, certifications, induction, ...fields }: Partial<RoleFields>) => ({
  ...fields,
  ...(skills && { skills: [...skills] }),
  ...(certifications && { certifications: [...certifications] }),
  ...(induction && { induction: [...induction] }),
});

/** How roles are asked for and written. */
export function useRoleKind(): RecordKind<RoleFields> {
  const { roles } = useTRPCClient();
  const refresh = useRefresh("roles");
  const procedures = {
    ...{ get: roles.get, history: roles.history, remove: roles.remove },
    create: {
      mutate: ({ id, fields }: { id?: string; fields: Partial<RoleFields> }) =>
        roles.create.mutate({ id, fields: sent(fields) }),
    },
    update: {
      mutate: (input: { id: string; version: number; fields: Partial<RoleFields> }) =>
        roles.update.mutate({ ...input, fields: sent(input.fields) }),
    },
  };
  return describedKind({
    ...{ word: "role", description, procedures, refresh },
    nameOf: ({ name }, id) => name || id,
  });
}

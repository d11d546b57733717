"use client";
import { decimal as exact, zero } from "@/server/planning/decimal";
import { supportTiers } from "@/server/planning/facts";
import type { Month } from "@/server/planning/month";
import { showMonth } from "../../../_parts/dates";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { decimal, month, optionalChoice, optionalDecimal } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useTeamNames } from "../../editing/work-choices";

export type SupportFields = Omit<Outputs["supportDemand"]["get"], "id" | "version">;

export const base = "/team/support";

export const description: Description<SupportFields> = {
  team: record({ label: "Team" }, useTeamNames),
  tier: optionalChoice("Line", new Map(supportTiers.map((tier) => [tier, tier])), "all of it"),
  month: month("Month"),
  contacts: decimal("Contacts that were counted"),
  users: optionalDecimal({ label: "Users", description: "Where contacts are not counted" }),
  contactsPerUser: optionalDecimal("Contacts of each user"),
  minutesPerContact: decimal("One takes", "min"),
};

export const groups: readonly Group<SupportFields>[] = [
  { legend: "Who was asked", fields: ["team", "tier", "month"] },
  {
    legend: "How often, and how long it took",
    fields: ["contacts", "users", "contactsPerUser", "minutesPerContact"],
  },
];

export const blank = (team: string, now: Month): SupportFields => ({
  team,
  tier: null,
  month: now,
  contacts: zero,
  users: null,
  contactsPerUser: null,
  minutesPerContact: exact(10),
});

/** How months of support demand are asked for and written. */
export function useSupportKind(): RecordKind<SupportFields> {
  const { supportDemand: procedures } = useTRPCClient();
  const refresh = useRefresh("supportDemand");
  const nameOf = ({ team, tier, month: of }: SupportFields) =>
    [team, tier, showMonth(of)].filter(Boolean).join(", ");
  return describedKind({ word: "month of support", description, nameOf, procedures, refresh });
}

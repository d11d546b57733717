"use client";
import { decimal } from "@/server/planning/decimal";
import { employmentKinds } from "@/server/planning/facts";
import type { Day } from "@/server/planning/day";
import {
  choice,
  day,
  decimal as number,
  note,
  optionalText,
  text,
  type Field,
} from "../../editing/described-field";
import type { Description, Group } from "../../editing/described-form";
import { optionalRecord, record, recordOrText } from "../../editing/described-record-field";
import { useCostChoices } from "../../editing/choices";
import { useBandChoices, useRoleChoices } from "../role-choices";
import { useEditableTeams } from "../people/use-people";
import { useTeamChoices } from "../team-choices";
import type { AskedFor } from "./words";

/** The teams one may ask for. */
function useAskableTeams() {
  const [teams, own] = [useTeamChoices(), useEditableTeams()];
  return own === null ? teams : teams.filter(({ id }) => own.includes(id));
}

const useCentres = () => useCostChoices().centres;

/** A sentence that is always there. */
const reason = (): Field<string> => {
  const { show, edit, ...rest } = note({ label: "Why", required: true });
  return {
    ...rest,
    show,
    edit: ({ onChange, ...field }) => edit({ ...field, onChange: (said) => onChange(said ?? "") }),
  };
};

/** The fields of a request. */
export const description: Description<AskedFor> = {
  title: text({ label: "For what", description: "The title of the seat" }),
  team: record({ label: "Team" }, useAskableTeams),
  role: recordOrText({ label: "Role" }, useRoleChoices),
  costCentre: record({ label: "Cost centre" }, useCentres),
  payBand: optionalRecord({ label: "Pay band", description: "Empty: the one of its role" }, useBandChoices),
  location: optionalText("Place"),
  kind: choice("As", new Map(employmentKinds.map((kind) => [kind, kind]))),
  fte: number("FTE"),
  start: day("From"),
  reason: reason(),
};

export const groups: readonly Group<AskedFor>[] = [
  { legend: "The seat", fields: ["title", "team", "role", "costCentre", "payBand", "location"] },
  { legend: "How much, and when", fields: ["kind", "fte", "start"] },
  { legend: "Why", fields: ["reason"] },
];

/** A request where nothing is said. */
export const blank = (team: string, start: Day): AskedFor => ({
  ...{ title: "", team, role: null, costCentre: "", payBand: null, location: null },
  ...{ kind: "employee", fte: decimal(1), start, reason: "" },
});

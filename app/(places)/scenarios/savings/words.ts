import type { SavedKind, SavingKind, SavingStatus } from "@/server/planning/saving";
import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type SavingsAnswer = Outputs["budget"]["savings"];
export type SavingRow = SavingsAnswer["rows"][number];

/** What a person edits of a saving. */
export type SavingFields = Omit<Outputs["savings"]["get"], "id" | "version">;

export const tones: Readonly<Record<SavingStatus, Tone>> = {
  idea: "plain",
  committed: "accent",
  realised: "good",
  dropped: "plain",
};

export const kindWords: Readonly<Record<SavingKind, string>> = {
  "cash-saving": "cash saving",
  "cost-avoidance": "cost avoidance",
  "time-freed": "time freed",
};

export const aboutWords: Readonly<Record<SavedKind, string>> = {
  contracts: "Contract",
  positions: "Position",
  initiatives: "Initiative",
  "cost-history": "Cost series",
  cloud: "Cloud series",
};

export const fieldLabels: Readonly<Record<keyof SavingFields, string>> = {
  title: "Saving",
  status: "Status",
  kind: "Kind",
  aboutKind: "Kind of record",
  aboutId: "What it is about",
  amount: "Saved a year",
  currency: "Currency",
  fromMonth: "From",
  decideBy: "Decide by",
  owner: "Owner",
  note: "Note",
  scenario: "Scenario",
  realisedAmount: "Realised a year",
};

export const savingHref = (id: string): string => `/scenarios/savings/${encodeURIComponent(id)}`;

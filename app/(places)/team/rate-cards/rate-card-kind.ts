"use client";
import { rateUnits } from "@/server/planning/rate-card";
import { useTRPCClient } from "../../../_trpc/client";
import { useContractChoices, useVendorChoices } from "../../editing/choices";
import {
  choice,
  decimal,
  optionalDay,
  optionalDecimal,
  optionalText,
  text,
} from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record, recordOrText } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { type RateCardFields, rateCardName, unitWords } from "./words";

/** The fields of a rate card. */
export const description: Description<RateCardFields> = {
  vendor: record({ label: "Vendor" }, useVendorChoices),
  role: text("Role"),
  level: optionalText("Level"),
  education: optionalText("Education"),
  minYears: optionalDecimal("Years of experience"),
  rate: decimal("Rate"),
  unit: choice("For one", new Map(rateUnits.map((unit) => [unit, unitWords[unit]]))),
  currency: text("Currency"),
  validFrom: optionalDay("Valid from"),
  validTo: optionalDay("Valid to"),
  contract: recordOrText(
    { label: "Contract", description: "One of the contracts, or what the vendor calls it" },
    useContractChoices,
  ),
};

export const groups: readonly Group<RateCardFields>[] = [
  { legend: "Who does what", fields: ["vendor", "role", "level", "education", "minYears"] },
  { legend: "For how much", fields: ["rate", "unit", "currency"] },
  { legend: "From when to when", fields: ["validFrom", "validTo", "contract"] },
];

/** How rate cards are asked for and written. */
export function useRateCardKind(): RecordKind<RateCardFields> {
  const { rateCards: procedures } = useTRPCClient();
  const refresh = useRefresh("rateCards");
  return describedKind({ word: "rate card", description, nameOf: rateCardName, procedures, refresh });
}

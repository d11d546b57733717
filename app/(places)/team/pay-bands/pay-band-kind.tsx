"use client";
import type { Decimal } from "@/server/planning/decimal";
import { roleLevels } from "@/server/planning/role";
import { DecimalField } from "../../../_parts/money-field";
import { useTRPCClient } from "../../../_trpc/client";
import { type Field, optionalChoice, optionalMonth, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { recordOrText } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useRoleChoices } from "../role-choices";
import type { BandFields } from "./words";

/** An amount of the band, where the role may see it. */
const amount = (label: string): Field<Decimal | null> => ({
  label,
  required: true,
  show: (value) => value ?? "told to director and finance",
  edit: ({ value, onChange, ...field }) => (
    <DecimalField {...field} value={value} onChange={(typed) => typed !== null && onChange(typed)} />
  ),
});

/** The fields of a pay band. */
export const description: Description<BandFields> = {
  name: text({ label: "Name", description: "What it is called where its amounts do not show" }),
  role: recordOrText({ label: "Role", description: "Empty: all" }, useRoleChoices),
  level: optionalChoice("Level", new Map(roleLevels.map((level) => [level, level])), "all"),
  location: optionalText({ label: "Place", description: "Empty: all" }),
  minimum: amount("The least a year"),
  maximum: amount("The most a year"),
  currency: text("Currency"),
  validFrom: optionalMonth("From"),
  validTo: optionalMonth("To"),
};

export const groups: readonly Group<BandFields>[] = [
  { legend: "Whom it is for", fields: ["name", "role", "level", "location"] },
  { legend: "Pay for full time", fields: ["minimum", "maximum", "currency"] },
  { legend: "From when to when", fields: ["validFrom", "validTo"] },
];

/** Amounts are sent where they are known. */
const sent = ({ minimum, maximum, ...fields }: Partial<BandFields>) => ({
  ...fields,
  ...(minimum && { minimum }),
  ...(maximum && { maximum }),
});

/** How pay bands are asked for and written. */
export function useBandKind(): RecordKind<BandFields> {
  const { payBands } = useTRPCClient();
  const refresh = useRefresh("payBands");
  const procedures = {
    ...{ history: payBands.history, remove: payBands.remove },
    get: {
      query: async (input: { id: string }) => {
        const { minimum = null, maximum = null, ...rest } = await payBands.get.query(input);
        return { ...rest, minimum, maximum };
      },
    },
    create: {
      mutate: ({ id, fields }: { id?: string; fields: Partial<BandFields> }) =>
        payBands.create.mutate({ id, fields: sent(fields) }),
    },
    update: {
      mutate: (input: { id: string; version: number; fields: Partial<BandFields> }) =>
        payBands.update.mutate({ ...input, fields: sent(input.fields) }),
    },
  };
  return describedKind<BandFields>({
    ...{ word: "pay band", description, refresh, procedures },
    nameOf: ({ name }, id) => name || id,
  });
}

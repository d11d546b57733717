"use client";
import { TextInput } from "@mantine/core";
import type { CostSeries } from "@/server/planning/sources/cost-series";
import { FieldGroup } from "../editing/form";
import type { Editing } from "../editing/use-editing";
import { useHere } from "../organisation";
import { RecordFields } from "./record-fields";
import { SharedFields, sharedLabels } from "./shared-fields";
import { methodWords } from "./words";

/** What a person edits of a measured series. */
export type CostSeriesFields = Omit<CostSeries, "id" | "version">;

export const fieldsOf = ({ id: _, version: __, ...fields }: CostSeries): CostSeriesFields => fields;

/** The fields as they are sent. */
export const sent = ({ records, ...fields }: Partial<CostSeriesFields>) => ({
  ...fields,
  ...(records && { records: [...records] }),
});

export const labels: Readonly<Record<keyof CostSeriesFields, string>> = {
  ...sharedLabels,
  currency: "Currency",
  service: "Service",
  records: "Records",
};

/** What a field says, for the two sides of a conflict. */
export function fieldText(field: keyof CostSeriesFields, fields: CostSeriesFields): string {
  if (field === "method") return methodWords[fields.method];
  if (field === "records")
    return `${fields.records.length} records, the last ${fields.records.at(-1)?.amount ?? "–"}`;
  return fields[field] ?? "–";
}

export function CostSeriesForm({
  editing: { draft, set, error },
}: {
  editing: Pick<Editing<CostSeriesFields>, "draft" | "set" | "error">;
}) {
  const here = useHere();
  return (
    <>
      <FieldGroup legend="What it is">
        <SharedFields draft={draft} set={set} error={error} />
        <TextInput
          size="sm"
          label={labels.currency}
          required
          value={draft.currency}
          error={error("currency")}
          onChange={({ currentTarget }) => set({ currency: currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={labels.service}
          value={draft.service ?? ""}
          error={error("service")}
          onChange={({ currentTarget }) => set({ service: currentTarget.value || null })}
        />
      </FieldGroup>
      <RecordFields
        records={draft.records}
        currency={draft.currency}
        begin={here.currentYear}
        error={error("records")}
        onChange={(records) => set({ records })}
      />
    </>
  );
}

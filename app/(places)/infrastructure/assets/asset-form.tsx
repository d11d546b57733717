"use client";
import { NumberInput, TextInput } from "@mantine/core";
import { PlainDayField } from "../../../_parts/date-fields";
import { RecordSelect } from "../../../_parts/record-select";
import { useCostChoices } from "../../editing/choices";
import { FieldGroup, Wide } from "../../editing/form";
import type { Editing } from "../../editing/use-editing";
import { BookFields, DisposalFields, PriceFields } from "./asset-money-fields";
import { type AssetFields, fieldLabels as labels } from "./words";

export interface AssetFormProps {
  editing: Pick<Editing<AssetFields>, "draft" | "set" | "error">;
}

/** What it is, what it costs over which months, and what becomes of it. */
export function AssetForm(props: AssetFormProps) {
  return (
    <>
      <WhatItIs {...props} />
      <PriceFields {...props} />
      <Life {...props} />
      <BookFields {...props} />
      <DisposalFields {...props} />
    </>
  );
}

function WhatItIs({ editing: { draft, set, error } }: AssetFormProps) {
  const { centres } = useCostChoices();
  const text = (field: "name" | "class") => (
    <TextInput
      size="sm"
      label={labels[field]}
      required
      autoComplete="off"
      value={draft[field]}
      error={error(field)}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
    />
  );
  const open = (field: "location" | "technology" | "assetNumber") => (
    <TextInput
      size="sm"
      label={labels[field]}
      autoComplete="off"
      value={draft[field] ?? ""}
      error={error(field)}
      onChange={({ currentTarget: { value } }) => set({ [field]: value || null })}
    />
  );
  return (
    <FieldGroup legend="What it is">
      <Wide>{text("name")}</Wide>
      {text("class")}
      <RecordSelect
        label={labels.costCentre}
        required
        records={centres}
        value={draft.costCentre || null}
        error={error("costCentre")}
        onChange={(costCentre) => set({ costCentre: costCentre ?? "" })}
      />
      {open("technology")}
      {open("location")}
      {open("assetNumber")}
      <PlainDayField
        label={labels.warrantyEnd}
        value={draft.warrantyEnd}
        error={error("warrantyEnd")}
        onChange={(warrantyEnd) => set({ warrantyEnd })}
      />
    </FieldGroup>
  );
}

function Life({ editing: { draft, set, error } }: AssetFormProps) {
  return (
    <NumberInput
      size="sm"
      label={labels.usefulLifeMonths}
      description="A changed life works forward: what was depreciated to last month stays"
      required
      min={1}
      max={1_200}
      allowDecimal={false}
      value={draft.usefulLifeMonths}
      error={error("usefulLifeMonths")}
      onChange={(value) => set({ usefulLifeMonths: Number(value) })}
    />
  );
}

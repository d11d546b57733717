"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { zero } from "@/server/planning/decimal";
import { rateUnits } from "@/server/planning/rate-card";
import { PlainDayField } from "../../../_parts/date-fields";
import { DecimalField, MoneyField } from "../../../_parts/money-field";
import { RecordSelect } from "../../../_parts/record-select";
import { useTRPC } from "../../../_trpc/client";
import { useVendorChoices } from "../../editing/choices";
import { FieldGroup, Wide } from "../../editing/form";
import { RecordOrText } from "../../editing/record-or-text";
import type { Editing } from "../../editing/use-editing";
import { fieldLabels as labels, type RateCardFields, unitWords } from "./words";

interface FormProps {
  editing: Pick<Editing<RateCardFields>, "draft" | "set" | "error">;
}

/** Who asks how much for what, and from when to when. */
export function RateCardForm(props: FormProps) {
  return (
    <>
      <Work {...props} />
      <Price {...props} />
      <Validity {...props} />
    </>
  );
}

function Work({ editing: { draft, set, error } }: FormProps) {
  const vendors = useVendorChoices();
  const text = (field: "level" | "education") => (
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
    <FieldGroup legend="Who does what">
      <RecordSelect
        label={labels.vendor}
        required
        records={vendors}
        value={draft.vendor || null}
        error={error("vendor")}
        onChange={(vendor) => set({ vendor: vendor ?? "" })}
      />
      <TextInput
        size="sm"
        label={labels.role}
        required
        autoComplete="off"
        value={draft.role}
        error={error("role")}
        onChange={({ currentTarget }) => set({ role: currentTarget.value })}
      />
      {text("level")}
      {text("education")}
      <DecimalField
        label={labels.minYears}
        value={draft.minYears}
        error={error("minYears")}
        onChange={(minYears) => set({ minYears })}
      />
    </FieldGroup>
  );
}

function Price({ editing: { draft, set, error } }: FormProps) {
  return (
    <FieldGroup legend="For how much">
      <MoneyField
        label={labels.rate}
        required
        currency={draft.currency}
        value={draft.rate}
        error={error("rate")}
        onChange={(rate) => set({ rate: rate ?? zero })}
      />
      <NativeSelect
        size="sm"
        label={labels.unit}
        value={draft.unit}
        error={error("unit")}
        onChange={({ currentTarget: { value } }) =>
          set({ unit: rateUnits.find((unit) => unit === value) ?? "day" })
        }
        data={rateUnits.map((value) => ({ value, label: unitWords[value] }))}
      />
      <TextInput
        size="sm"
        label={labels.currency}
        required
        value={draft.currency}
        error={error("currency")}
        onChange={({ currentTarget }) => set({ currency: currentTarget.value })}
      />
    </FieldGroup>
  );
}

function Validity({ editing: { draft, set, error } }: FormProps) {
  const { data } = useQuery(useTRPC().budget.contracts.queryOptions({ view: "accrual" }));
  const contracts = (data?.rows ?? []).map(({ id, title }) => ({ id, name: title || id }));
  const day = (field: "validFrom" | "validTo") => (
    <PlainDayField
      label={labels[field]}
      value={draft[field]}
      error={error(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <FieldGroup legend="From when to when">
      {day("validFrom")}
      {day("validTo")}
      <Wide>
        <RecordOrText
          label={labels.contract}
          description="One of the contracts, or what the vendor calls it"
          records={contracts}
          value={draft.contract}
          error={error("contract")}
          onChange={(contract) => set({ contract })}
        />
      </Wide>
    </FieldGroup>
  );
}

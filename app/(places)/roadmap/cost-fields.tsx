"use client";
import { NativeSelect, NumberInput } from "@mantine/core";
import { zero } from "@/server/planning/decimal";
import { MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup } from "../editing/form";
import { fieldLabels } from "./initiative-fields";
import { OneOffFields } from "./one-off-fields";
import { type FormProps, Text } from "./text-field";

function Money({
  editing: { draft, set, error },
  name,
}: FormProps & { name: "runPerMonth" | "savingsPerMonth" }) {
  return (
    <MoneyField
      label={fieldLabels[name]}
      currency={draft.currency}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value ?? zero })}
    />
  );
}

/** What an initiative costs once and every month, and what it saves. */
export function CostFields({ editing }: FormProps) {
  const { draft, set, error } = editing;
  const { centres, categories } = useCostChoices();
  const choose = (name: "costCentre" | "category" | "runCategory", records: typeof centres) => (
    <RecordSelect
      label={fieldLabels[name]}
      required
      records={records}
      value={draft[name] || null}
      error={error(name)}
      onChange={(id) => set({ [name]: id ?? "" })}
    />
  );
  return (
    <FieldGroup legend="What it costs and saves">
      {choose("costCentre", centres)}
      <Text editing={editing} name="currency" required />
      <OneOffFields editing={editing} />
      {choose("category", categories)}
      <Nature editing={editing} />
      <Money editing={editing} name="runPerMonth" />
      {choose("runCategory", categories)}
      <Money editing={editing} name="savingsPerMonth" />
    </FieldGroup>
  );
}

/** An expense, or capital that depreciates over its useful life. */
function Nature({ editing: { draft, set, error } }: FormProps) {
  return (
    <>
      <NativeSelect
        size="sm"
        label={fieldLabels.nature}
        value={draft.nature}
        error={error("nature")}
        onChange={({ currentTarget: { value } }) =>
          set(value === "capex" ? { nature: "capex" } : { nature: "opex", usefulLifeMonths: null })
        }
        data={[
          { value: "opex", label: "an expense" },
          { value: "capex", label: "capital (depreciates)" },
        ]}
      />
      {draft.nature === "capex" && (
        <NumberInput
          size="sm"
          label={fieldLabels.usefulLifeMonths}
          description="Empty: a data issue"
          allowDecimal={false}
          allowNegative={false}
          value={draft.usefulLifeMonths ?? ""}
          error={error("usefulLifeMonths")}
          onChange={(value) => set({ usefulLifeMonths: value === "" ? null : Number(value) })}
        />
      )}
    </>
  );
}

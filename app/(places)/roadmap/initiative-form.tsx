"use client";
import { MultiSelect, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { zero } from "@/server/planning/decimal";
import { initiativeStatuses } from "@/server/planning/sources/initiative";
import { MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { RequiredDayField } from "../editing/required-day";
import type { Editing } from "../editing/use-editing";
import { useView } from "../use-view";
import { BenefitFields } from "./benefit-fields";
import { fieldLabels, type InitiativeFields } from "./initiative-fields";
import { OneOffFields } from "./one-off-fields";
import { statusWords } from "./words";

export interface FormProps {
  editing: Pick<Editing<InitiativeFields>, "draft" | "set" | "error">;
}

interface InitiativeFormProps extends FormProps {
  /** An initiative does not depend on itself. */
  self: string | null;
}

/** All fields of an initiative. */
export function InitiativeForm({ editing, self }: InitiativeFormProps) {
  return (
    <>
      <About editing={editing} />
      <Window editing={editing} self={self} />
      <Cost editing={editing} />
      <BenefitFields editing={editing} />
    </>
  );
}

type TextName = "title" | "objective" | "owner" | "service" | "currency";

function Text({
  editing: { draft, set, error },
  name,
  required,
}: FormProps & { name: TextName; required?: boolean }) {
  return (
    <TextInput
      size="sm"
      label={fieldLabels[name]}
      required={required}
      autoComplete="off"
      value={draft[name] ?? ""}
      error={error(name)}
      onChange={({ currentTarget: { value } }) =>
        set({ [name]: required || value !== "" ? value : null } as Partial<InitiativeFields>)
      }
    />
  );
}

function About({ editing }: FormProps) {
  const { draft, set, error } = editing;
  return (
    <FieldGroup legend="What changes">
      <Wide>
        <Text editing={editing} name="title" required />
      </Wide>
      <Wide>
        <Text editing={editing} name="objective" />
      </Wide>
      <NativeSelect
        size="sm"
        label={fieldLabels.status}
        value={draft.status ?? "planned"}
        error={error("status")}
        onChange={({ currentTarget: { value } }) => {
          const status = initiativeStatuses.find((one) => one === value);
          if (status) set({ status });
        }}
        data={initiativeStatuses.map((value) => ({ value, label: statusWords[value] }))}
      />
      <Text editing={editing} name="owner" />
      <Text editing={editing} name="service" />
    </FieldGroup>
  );
}

function Window({ editing: { draft, set, error }, self }: InitiativeFormProps) {
  const { view } = useView();
  const { data } = useQuery(useTRPC().budget.roadmap.queryOptions({ view }));
  const others = (data?.initiatives ?? []).filter(({ id }) => id !== self);
  const gone = draft.dependsOn.filter((id) => !others.some((one) => one.id === id));
  return (
    <FieldGroup legend="When">
      <Wide>
        <RequiredDayField
          label={fieldLabels.start}
          value={draft.start}
          onChange={(start) => set({ start })}
          error={error("start")}
        />
      </Wide>
      <NumberInput
        size="sm"
        label={fieldLabels.durationMonths}
        required
        allowDecimal={false}
        allowNegative={false}
        value={draft.durationMonths}
        error={error("durationMonths")}
        onChange={(value) => set({ durationMonths: Number(value) || 0 })}
      />
      <Wide>
        <MultiSelect
          size="sm"
          label={fieldLabels.dependsOn}
          searchable
          value={[...draft.dependsOn]}
          error={error("dependsOn")}
          onChange={(dependsOn) => set({ dependsOn })}
          data={[
            ...others.map(({ id, title }) => ({ value: id, label: title || id })),
            ...gone.map((id) => ({ value: id, label: `${id} (no longer there)` })),
          ]}
        />
      </Wide>
    </FieldGroup>
  );
}

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

function Cost({ editing }: FormProps) {
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

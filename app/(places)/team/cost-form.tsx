"use client";
import { NativeSelect, NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import { decimal, zero } from "@/server/planning/decimal";
import { positionKinds } from "@/server/planning/sources/position";
import { DecimalField, PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { type CostFormProps, DayRate, Money, Salary } from "./pay-fields";
import { fieldLabels } from "./position-fields";
import { kindWords } from "./words";

/** What a position costs, and to whom it is charged: only for those who may see salaries. */
export function CostForm({ editing }: CostFormProps) {
  const { draft } = editing;
  return (
    <>
      <Charged editing={editing} />
      <FieldGroup legend="Pay">
        <Wide>
          <PaidBy editing={editing} />
        </Wide>
        {draft.dayRate === null ? <Salary editing={editing} /> : <DayRate editing={editing} />}
      </FieldGroup>
      <FieldGroup legend="If it is removed">
        <NumberInput
          size="sm"
          label={fieldLabels.noticeMonths}
          allowDecimal={false}
          allowNegative={false}
          value={draft.noticeMonths}
          error={editing.error("noticeMonths")}
          onChange={(value) => editing.set({ noticeMonths: Number(value) || 0 })}
        />
        <Money editing={editing} name="exitCost" />
      </FieldGroup>
    </>
  );
}

const usualCategory = {
  employee: "internal-labour",
  intern: "internal-labour",
  contractor: "external-labour",
};

function Charged({ editing: { draft, set, error } }: CostFormProps) {
  const { centres, categories } = useCostChoices();
  return (
    <FieldGroup legend="Kind and charge">
      <NativeSelect
        size="sm"
        label={fieldLabels.kind}
        value={draft.kind}
        error={error("kind")}
        onChange={({ currentTarget: { value } }) => {
          const kind = positionKinds.find((one) => one === value);
          if (kind) set({ kind, category: usualCategory[kind] });
        }}
        data={positionKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <DecimalField
        label={fieldLabels.fte}
        description="1 is full time"
        value={draft.fte}
        error={error("fte")}
        onChange={(fte) => set({ fte: fte ?? decimal(1) })}
      />
      <RecordSelect
        label={fieldLabels.costCentre}
        required
        records={centres}
        value={draft.costCentre || null}
        error={error("costCentre")}
        onChange={(costCentre) => set({ costCentre: costCentre ?? "" })}
      />
      <RecordSelect
        label={fieldLabels.category}
        required
        records={categories}
        value={draft.category || null}
        error={error("category")}
        onChange={(category) => set({ category: category ?? "" })}
      />
      <TextInput
        size="sm"
        label={fieldLabels.location}
        autoComplete="off"
        value={draft.location ?? ""}
        error={error("location")}
        onChange={({ currentTarget: { value } }) => set({ location: value || null })}
      />
      {draft.vacant && (
        <PercentField
          label="Probability it is filled"
          description="Weighs a vacancy's cost"
          value={draft.probabilityPct}
          error={error("probabilityPct")}
          onChange={(probabilityPct) => set({ probabilityPct: probabilityPct ?? decimal(100) })}
        />
      )}
    </FieldGroup>
  );
}

const pays = {
  salary: { annualSalary: zero, dayRate: null, daysPerYear: null },
  band: { annualSalary: null, dayRate: null, daysPerYear: null },
  day: { annualSalary: null, dayRate: zero, payBand: null },
} as const;

const paidBy = ({ annualSalary, dayRate }: CostFormProps["editing"]["draft"]): keyof typeof pays =>
  dayRate !== null ? "day" : annualSalary === null ? "band" : "salary";

/** A position has a yearly salary, the middle of a pay band or a day rate, never two of them. */
function PaidBy({ editing: { draft, set } }: CostFormProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Paid by"
      value={paidBy(draft)}
      onChange={(value) => set(pays[value === "day" || value === "band" ? value : "salary"])}
      data={[
        { value: "salary", label: "Salary a year" },
        { value: "band", label: "Pay band" },
        { value: "day", label: "Day rate" },
      ]}
    />
  );
}

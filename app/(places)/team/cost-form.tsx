"use client";
import { NativeSelect, NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import { decimal, zero } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { positionKinds } from "@/server/planning/sources/position";
import { MonthField } from "../../_parts/date-fields";
import { monthName } from "../../_parts/dates";
import { DecimalField, MoneyField, PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import type { Editing } from "../editing/use-editing";
import { fieldLabels, type PositionFields } from "./position-fields";
import { kindWords } from "./words";

export interface CostFormProps {
  editing: Pick<Editing<PositionFields>, "draft" | "set" | "error">;
}

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

/** A position has a yearly salary or a day rate, never both. */
function PaidBy({ editing: { draft, set } }: CostFormProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Paid by"
      value={draft.dayRate === null ? "salary" : "day"}
      onChange={(value) =>
        set(
          value === "day"
            ? { annualSalary: null, dayRate: zero }
            : { annualSalary: zero, dayRate: null, daysPerYear: null },
        )
      }
      data={[
        { value: "salary", label: "Salary a year" },
        { value: "day", label: "Day rate" },
      ]}
    />
  );
}

type MoneyName = "annualSalary" | "dayRate" | "allowancePerMonth" | "exitCost";

function Money({ editing: { draft, set, error }, name }: CostFormProps & { name: MoneyName }) {
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

function Percent({
  editing: { draft, set, error },
  name,
}: CostFormProps & { name: "onCostPct" | "raisePct" | "bonusPct" }) {
  return (
    <PercentField
      label={fieldLabels[name]}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value ?? zero })}
    />
  );
}

function Currency({ editing: { draft, set, error } }: CostFormProps) {
  return (
    <TextInput
      size="sm"
      label={fieldLabels.currency}
      required
      maxLength={3}
      autoComplete="off"
      value={draft.currency}
      error={error("currency")}
      onChange={({ currentTarget }) => set({ currency: currentTarget.value.toUpperCase() })}
    />
  );
}

const bonusMonths = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: monthName(month(2000, at + 1)),
}));

function Salary({ editing }: CostFormProps) {
  const { draft, set, error } = editing;
  return (
    <>
      <Money editing={editing} name="annualSalary" />
      <Currency editing={editing} />
      <MonthField
        label={fieldLabels.salaryAsOf}
        description="Raises come after it"
        value={draft.salaryAsOf}
        error={error("salaryAsOf")}
        onChange={(salaryAsOf) => salaryAsOf !== null && set({ salaryAsOf })}
      />
      <Percent editing={editing} name="onCostPct" />
      <Percent editing={editing} name="raisePct" />
      <Money editing={editing} name="allowancePerMonth" />
      <Percent editing={editing} name="bonusPct" />
      <NativeSelect
        size="sm"
        label={fieldLabels.bonusMonth}
        value={String(draft.bonusMonth)}
        error={error("bonusMonth")}
        onChange={({ currentTarget }) => set({ bonusMonth: Number(currentTarget.value) })}
        data={bonusMonths}
      />
    </>
  );
}

function DayRate({ editing }: CostFormProps) {
  const { draft, set, error } = editing;
  return (
    <>
      <Money editing={editing} name="dayRate" />
      <Currency editing={editing} />
      <DecimalField
        label={fieldLabels.daysPerYear}
        description="Empty: weekdays less holidays"
        value={draft.daysPerYear}
        error={error("daysPerYear")}
        onChange={(daysPerYear) => set({ daysPerYear })}
      />
    </>
  );
}

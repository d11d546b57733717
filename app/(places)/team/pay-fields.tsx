"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { zero } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { MonthField } from "../../_parts/date-fields";
import { monthName } from "../../_parts/dates";
import { DecimalField, MoneyField, PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import type { Editing } from "../editing/use-editing";
import { fieldLabels, type PositionFields } from "./position-fields";
import { useBandChoices } from "./role-choices";

export interface CostFormProps {
  editing: Pick<Editing<PositionFields>, "draft" | "set" | "error">;
}

type MoneyName = "annualSalary" | "dayRate" | "allowancePerMonth" | "exitCost";

/** An amount of money of the position. */
export function Money({ editing: { draft, set, error }, name }: CostFormProps & { name: MoneyName }) {
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

/** The pay band a seat without a salary is planned in. */
function Band({ editing: { draft, set, error } }: CostFormProps) {
  const bands = useBandChoices();
  return (
    <RecordSelect
      label={fieldLabels.payBand}
      description="Empty: the one that fits its role, level and place"
      clearable
      clearButtonProps={{ "aria-label": "The band that fits" }}
      records={bands}
      value={draft.payBand}
      error={error("payBand") ?? error("annualSalary")}
      onChange={(payBand) => set({ payBand })}
    />
  );
}

/** A yearly salary or the middle of a pay band, with what comes on top. */
export function Salary({ editing }: CostFormProps) {
  const { draft, set, error } = editing;
  return (
    <>
      {draft.annualSalary === null ? (
        <Band editing={editing} />
      ) : (
        <Money editing={editing} name="annualSalary" />
      )}
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

/** A day rate, for the days that are paid. */
export function DayRate({ editing }: CostFormProps) {
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

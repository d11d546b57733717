"use client";
import { NumberInput, type NumberInputProps, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { MoneyField, PercentField } from "../../_parts/money-field";
import type { Editing } from "../editing/use-editing";
import { type ContractFields, fieldLabels } from "./contract-fields";

export interface FormProps {
  editing: Pick<Editing<ContractFields>, "draft" | "set" | "error">;
}

type TextName = "title" | "service" | "index" | "currency" | "noticeMethod" | "noticeServedHow";
type LinesName = "note" | "noticeAddress";
type MoneyName = "terminationFee" | "maximumValue" | "paidToDate" | "minimumSpend";
type CountName =
  | "renewalMonths"
  | "renewalTimes"
  | "noticeMonths"
  | "noticeDays"
  | "deliveryDays"
  | "paymentDays"
  | "seats"
  | "usedSeats"
  | "minimumSpendMonths";
type PercentName = "escalatorPct" | "indexPlusPct" | "floorPct" | "capPct" | "irrecoverableTaxPct";

/** One line of text; empty is nothing unless it is required. */
export function Text({
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
        set({ [name]: required || value !== "" ? value : null } as Partial<ContractFields>)
      }
    />
  );
}

/** Several lines of text, or nothing. */
export function Lines({ editing: { draft, set, error }, name }: FormProps & { name: LinesName }) {
  return (
    <Textarea
      size="sm"
      autosize
      minRows={2}
      maxRows={8}
      label={fieldLabels[name]}
      value={draft[name] ?? ""}
      error={error(name)}
      onChange={({ currentTarget: { value } }) =>
        set({ [name]: value === "" ? null : value } as Partial<ContractFields>)
      }
    />
  );
}

/** An amount in the contract's currency, or nothing. */
export function Money({
  editing: { draft, set, error },
  name,
  description,
}: FormProps & { name: MoneyName; description?: ReactNode }) {
  return (
    <MoneyField
      label={fieldLabels[name]}
      description={description}
      currency={draft.currency}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value } as Partial<ContractFields>)}
    />
  );
}

interface CountProps extends FormProps, Pick<NumberInputProps, "description"> {
  name: CountName;
  /** What an empty field means: nothing, or 0. */
  empty: null | 0;
}

/** A whole number. */
export function Count({ editing: { draft, set, error }, name, empty, description }: CountProps) {
  return (
    <NumberInput
      size="sm"
      label={fieldLabels[name]}
      description={description}
      allowDecimal={false}
      allowNegative={false}
      value={draft[name] ?? ""}
      error={error(name)}
      onChange={(value) => set({ [name]: value === "" ? empty : Number(value) } as Partial<ContractFields>)}
    />
  );
}

/** Per cent, or nothing. */
export function Percent({
  editing: { draft, set, error },
  name,
  description,
}: FormProps & { name: PercentName; description?: ReactNode }) {
  return (
    <PercentField
      label={fieldLabels[name]}
      description={description}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

"use client";
import { Checkbox, NativeSelect, NumberInput, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Day } from "@/server/planning/day";
import type { Decimal } from "@/server/planning/decimal";
import type { Month } from "@/server/planning/month";
import { MonthField, PlainDayField } from "../../_parts/date-fields";
import { showDay, showMonth } from "../../_parts/dates";
import { DecimalField } from "../../_parts/money-field";

/** What a field is given to be edited with. */
interface Edited<Value> {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly value: Value;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

interface Words {
  readonly label: string;
  /** A sentence below the label, for what does not explain itself. */
  readonly description?: string;
  readonly required?: boolean;
}

/** One field of a record as forms and details have it: what it is called, what it says, and how it is edited. */
export interface Field<Value> extends Words {
  readonly show: (value: Value) => ReactNode;
  readonly edit: (edited: Edited<Value>) => ReactNode;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
}

type Label = string | Words;
const words = (label: Label): Words => (typeof label === "string" ? { label } : label);
const orDash = (text: string | null): string => (text === null || text === "" ? "–" : text);

/** A line of text that is never empty. */
export const text = (label: Label): Field<string> => ({
  required: true,
  ...words(label),
  show: orDash,
  edit: ({ onChange, ...field }) => (
    <TextInput
      size="sm"
      autoComplete="off"
      {...field}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  ),
});

/** A line of text, or nothing. */
export const optionalText = (label: Label): Field<string | null> => ({
  ...words(label),
  show: orDash,
  edit: ({ onChange, value, ...field }) => (
    <TextInput
      size="sm"
      autoComplete="off"
      {...field}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  ),
});

/** Lines of text, or nothing. */
export const note = (label: Label): Field<string | null> => ({
  ...words(label),
  wide: true,
  show: orDash,
  edit: ({ onChange, value, ...field }) => (
    <Textarea
      size="sm"
      autosize
      minRows={2}
      maxRows={12}
      {...field}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  ),
});

/** Several short texts. */
export const texts = (label: Label): Field<readonly string[]> => ({
  ...words(label),
  wide: true,
  show: (value) => orDash(value.join(", ")),
  edit: ({ onChange, value, ...field }) => (
    <TagsInput size="sm" {...field} value={[...value]} onChange={onChange} />
  ),
});

/** A day, or nothing. */
export const optionalDay = (label: Label): Field<Day | null> => ({
  ...words(label),
  show: (value) => (value === null ? "–" : showDay(value)),
  edit: (field) => <PlainDayField {...field} />,
});

/** A day that is always there; leaving the field empty keeps the one before. */
export const day = (label: Label): Field<Day> => ({
  required: true,
  ...words(label),
  show: showDay,
  edit: ({ onChange, ...field }) => (
    <PlainDayField {...field} onChange={(value) => value !== null && onChange(value)} />
  ),
});

/** A month, or nothing. */
export const optionalMonth = (label: Label): Field<Month | null> => ({
  ...words(label),
  show: (value) => (value === null ? "–" : showMonth(value)),
  edit: (field) => <MonthField {...field} />,
});

/** A month that is always there; leaving the field empty keeps the one before. */
export const month = (label: Label): Field<Month> => ({
  required: true,
  ...words(label),
  show: showMonth,
  edit: ({ onChange, ...field }) => (
    <MonthField {...field} onChange={(value) => value !== null && onChange(value)} />
  ),
});

const withUnit = (value: string, unit: string | undefined): string => (unit ? `${value} ${unit}` : value);

/** An exact number with its unit, or nothing. */
export const optionalDecimal = (label: Label, unit?: string): Field<Decimal | null> => ({
  ...words(label),
  show: (value) => (value === null ? "–" : withUnit(value, unit)),
  edit: (field) => <DecimalField unit={unit} {...field} />,
});

/** An exact number with its unit; leaving the field empty keeps the one before. */
export const decimal = (label: Label, unit?: string): Field<Decimal> => ({
  required: true,
  ...words(label),
  show: (value) => withUnit(value, unit),
  edit: ({ onChange, ...field }) => (
    <DecimalField unit={unit} {...field} onChange={(value) => value !== null && onChange(value)} />
  ),
});

/** A whole number from 0, or nothing. */
export const optionalCount = (label: Label, unit?: string): Field<number | null> => ({
  ...words(label),
  show: (value) => (value === null ? "–" : withUnit(String(value), unit)),
  edit: ({ onChange, value, ...field }) => (
    <NumberInput
      size="sm"
      min={0}
      allowDecimal={false}
      hideControls
      {...field}
      suffix={unit && ` ${unit}`}
      value={value ?? ""}
      onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
    />
  ),
});

/** A whole number from 0; an empty field is 0. */
export const count = (label: Label, unit?: string): Field<number> => {
  const { edit, ...field } = optionalCount(label, unit);
  return {
    ...field,
    edit: ({ onChange, ...edited }) => edit({ ...edited, onChange: (n) => onChange(n ?? 0) }),
  };
};

/** Yes or no. */
export const yesNo = (label: Label): Field<boolean> => ({
  ...words(label),
  show: (value) => (value ? "yes" : "no"),
  edit: ({ onChange, value, required: _, ...field }) => (
    <Checkbox
      size="sm"
      {...field}
      checked={value}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  ),
});

const entries = <Value extends string | number>(names: ReadonlyMap<Value, string>) =>
  [...names].map(([value, label]) => ({ value: String(value), label }));

/** One of a few values, each with its word. */
export const choice = <Value extends string | number>(
  label: Label,
  names: ReadonlyMap<Value, string>,
): Field<Value> => ({
  ...words(label),
  show: (value) => names.get(value) ?? String(value),
  edit: ({ onChange, value, ...field }) => (
    <NativeSelect
      size="sm"
      {...field}
      value={String(value)}
      onChange={({ currentTarget }) =>
        onChange([...names.keys()].find((name) => String(name) === currentTarget.value) ?? value)
      }
      data={entries(names)}
    />
  ),
});

/** One of a few values, or none of them. */
export const optionalChoice = <Value extends string | number>(
  label: Label,
  names: ReadonlyMap<Value, string>,
  none = "–",
): Field<Value | null> => ({
  ...words(label),
  show: (value) => (value === null ? none : (names.get(value) ?? String(value))),
  edit: ({ onChange, value, ...field }) => (
    <NativeSelect
      size="sm"
      {...field}
      value={value === null ? "" : String(value)}
      onChange={({ currentTarget }) =>
        onChange([...names.keys()].find((name) => String(name) === currentTarget.value) ?? null)
      }
      data={[{ value: "", label: none }, ...entries(names)]}
    />
  ),
});

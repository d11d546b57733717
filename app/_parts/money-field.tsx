"use client";
import type { Decimal } from "@/server/planning/decimal";
import type { Currency } from "@/server/planning/money";
import { readAmount, writeAmount } from "./amount-text";
import { useLocale } from "./locale";
import { type FieldProps, TypedField } from "./typed-field";

/** An exact amount in a currency; "12.5k" and "1.2M" are understood. */
export function MoneyField({ currency, ...field }: FieldProps<Decimal> & { currency: Currency }) {
  return <DecimalField hint="Type an amount, for example 12,500.00 or 12.5k" unit={currency} {...field} />;
}

/** Per cent as people write them: 3.5 is 3.5 %. */
export function PercentField(field: FieldProps<Decimal>) {
  return <DecimalField hint="Type a number, for example 3.5" unit="%" {...field} />;
}

/** An exact number with the unit behind it. */
export function DecimalField({
  unit,
  hint = "Type a number",
  ...field
}: FieldProps<Decimal> & { unit?: string; hint?: string }) {
  const locale = useLocale();
  return (
    <TypedField
      inputMode="decimal"
      rightSection={unit && <span style={{ color: "var(--ink-soft)", fontSize: "0.75rem" }}>{unit}</span>}
      rightSectionWidth={unit && unit.length > 1 ? 44 : 28}
      styles={{ input: { textAlign: "end" } }}
      {...field}
      read={(text) => readAmount(text, locale)}
      write={(value) => writeAmount(value, locale)}
      hint={hint}
    />
  );
}

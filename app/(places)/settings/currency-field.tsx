"use client";
import { Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Currency } from "./settings-place";

interface CurrencyFieldProps {
  value: string;
  rateCount: number;
  currencies: readonly Currency[];
  onChange: (currency: string) => void;
  error: ReactNode;
}

// The words below the field keep it in line with its neighbours.
const order: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** The reporting currency; while there are rates in it, it is shown and says why it is locked. */
export function CurrencyField({ value, rateCount, currencies, onChange, error }: CurrencyFieldProps) {
  const label = "Reporting currency";
  if (rateCount > 0)
    return (
      <TextInput
        label={label}
        description={`Locked while there are ${rateCount} rates: they say what one unit is worth in ${value}.`}
        inputWrapperOrder={order}
        readOnly
        variant="filled"
        value={currencies.find(({ id }) => id === value)?.name ?? value}
        error={error}
      />
    );
  return (
    <Select
      label={label}
      description="Fixed once there are exchange rates."
      inputWrapperOrder={order}
      data={currencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      searchable
      error={error}
    />
  );
}

"use client";
import { Autocomplete } from "@mantine/core";
import type { ReactNode } from "react";

interface RecordOrTextProps {
  label: string;
  description?: ReactNode;
  records: readonly { readonly id: string; readonly name: string }[];
  /** The id of one of the records, or a text that is none of them. */
  value: string | null;
  error?: ReactNode;
  onChange: (value: string | null) => void;
}

/** A field for a record by its name where only one is called so, and for any other text. */
export function RecordOrText({ records, value, onChange, ...field }: RecordOrTextProps) {
  const count = new Map<string, number>();
  for (const { name } of records) count.set(name, (count.get(name) ?? 0) + 1);
  const unique = records.filter(({ name }) => count.get(name) === 1);
  return (
    <Autocomplete
      size="sm"
      autoComplete="off"
      limit={20}
      {...field}
      data={unique.map(({ name }) => name).sort((a, b) => a.localeCompare(b))}
      value={records.find(({ id }) => id === value)?.name ?? value ?? ""}
      onChange={(text) => onChange(text ? (unique.find(({ name }) => name === text)?.id ?? text) : null)}
    />
  );
}

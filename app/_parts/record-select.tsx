"use client";
import { Select, type SelectProps } from "@mantine/core";

interface RecordSelectProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  records: readonly { readonly id: string; readonly name: string }[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Chooses one record by its name; typing narrows the list. A record that is gone shows its id. */
export function RecordSelect({ records, value, onChange, ...select }: RecordSelectProps) {
  const known = value === null || records.some(({ id }) => id === value);
  const data = records.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      size="sm"
      searchable
      limit={200}
      nothingFoundMessage="None is called that"
      allowDeselect={!select.required}
      {...select}
      data={known ? data : [...data, { value, label: `${value} (no longer there)` }]}
      value={value}
      onChange={onChange}
    />
  );
}

"use client";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

export interface FieldProps<Value> extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: Value | null;
  onChange: (value: Value | null) => void;
}

interface TypedFieldProps<Value> extends FieldProps<Value> {
  read: (text: string) => Value | null;
  write: (value: Value) => string;
  /** Said when what was typed cannot be read; it stays in the field. */
  hint: string;
}

/** A text field for a value: what is typed is read on leaving, shown as we write it, and kept with a hint when it cannot be read. */
export function TypedField<Value>({
  value,
  onChange,
  read,
  write,
  hint,
  error,
  ...field
}: TypedFieldProps<Value>) {
  const [draft, setDraft] = useState<string | null>(null);
  const unreadable = draft !== null && draft.trim() !== "" && read(draft) === null;
  const leave = () => {
    if (draft === null || unreadable) return;
    setDraft(null);
    onChange(draft.trim() === "" ? null : read(draft));
  };
  return (
    <TextInput
      size="sm"
      autoComplete="off"
      {...field}
      value={draft ?? (value === null ? "" : write(value))}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        // What can already be read counts at once: "Save" need not wait for the field to be left.
        const now = read(text);
        if (now !== null || text.trim() === "") onChange(text.trim() === "" ? null : now);
      }}
      onBlur={leave}
      error={unreadable ? hint : error}
    />
  );
}

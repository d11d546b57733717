"use client";
import { TextInput } from "@mantine/core";
import type { Editing } from "../editing/use-editing";
import { fieldLabels, type InitiativeFields } from "./initiative-fields";

export interface FormProps {
  editing: Pick<Editing<InitiativeFields>, "draft" | "set" | "error">;
}

type TextName = "title" | "objective" | "owner" | "service" | "currency";

/** A line of text of an initiative. */
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
        set({ [name]: required || value !== "" ? value : null } as Partial<InitiativeFields>)
      }
    />
  );
}

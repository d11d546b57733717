"use client";
import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { VendorContact } from "@/server/planning/vendor";
import classes from "../contracts.module.css";

interface ContactsFieldProps {
  value: readonly VendorContact[];
  error: string | undefined;
  onChange: (value: readonly VendorContact[]) => void;
}

const fields = [
  { name: "role", label: "Role" },
  { name: "mail", label: "Mail" },
  { name: "phone", label: "Phone" },
] as const;

/** Whom to call: name, role, mail and phone of each. */
export function ContactsField({ value, error, onChange }: ContactsFieldProps) {
  const change = (at: number, given: Partial<VendorContact>) =>
    onChange(value.map((one, other) => (other === at ? { ...one, ...given } : one)));
  return (
    <>
      {value.map((contact, at) => (
        // A contact has no id while its name is typed.
        <div key={at} className={classes.card} role="group" aria-label={`Contact ${contact.name || at + 1}`}>
          <TextInput
            size="sm"
            label="Name"
            required
            autoComplete="off"
            value={contact.name}
            onChange={({ currentTarget }) => change(at, { name: currentTarget.value })}
          />
          {fields.map(({ name, label }) => (
            <TextInput
              key={name}
              size="sm"
              label={label}
              autoComplete="off"
              value={contact[name] ?? ""}
              onChange={({ currentTarget }) => change(at, { [name]: currentTarget.value || null })}
            />
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTrash size={13} />}
            onClick={() => onChange(value.filter((_, other) => other !== at))}
          >
            Remove this contact
          </Button>
        </div>
      ))}
      {error && <p role="alert">{error}</p>}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, { name: "", role: null, mail: null, phone: null }])}
      >
        Another contact
      </Button>
    </>
  );
}

"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "./mapping.module.css";

interface SaveMappingProps {
  suggested: string;
  /** The name it was saved under since it was last changed. */
  saved: string | null;
  isSaving: boolean;
  reason: string | null;
  onSave: (name: string) => void;
}

/** Keeps the mapping for the next file with the same header, by a name. */
export function SaveMapping({ suggested, saved, isSaving, reason, onSave }: SaveMappingProps) {
  const [name, setName] = useState(suggested);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onSave(name.trim());
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label="Save this mapping as"
          value={name}
          maxLength={100}
          error={reason}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === "" || isSaving}>
          Save mapping
        </Button>
        <p role="status" className={classes.soft}>
          {saved === null
            ? "The next file with the same header is then read in the same way."
            : `Saved as “${saved}”.`}
        </p>
      </Group>
    </form>
  );
}

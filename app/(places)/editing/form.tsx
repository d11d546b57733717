"use client";
import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form.module.css";

interface RecordFormProps {
  /** What is edited, for those who listen: "Contract Mail". */
  label: string;
  editing: {
    readonly save: () => void;
    readonly saving: boolean;
    readonly failed: string | null;
    readonly conflict: ReactNode;
  };
  saveWord?: string;
  onCancel: () => void;
  /** What removes the record, at the far end of the buttons. */
  remove?: ReactNode;
  children: ReactNode;
}

/** The form of one record: its fields, what is wrong, save and cancel. */
export function RecordForm({
  label,
  editing,
  saveWord = "Save",
  onCancel,
  remove,
  children,
}: RecordFormProps) {
  return (
    <form
      aria-label={label}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        editing.save();
      }}
    >
      {children}
      {editing.failed && (
        <p className={classes.failed} role="alert">
          Not saved: {editing.failed} What you typed is still here.
        </p>
      )}
      <Group gap="xs" className={classes.buttons}>
        <Button type="submit" loading={editing.saving}>
          {saveWord}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {remove && <div className={classes.remove}>{remove}</div>}
      </Group>
      {editing.conflict}
    </form>
  );
}

/** Fields that belong together, with their name. */
export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}

/** A field that takes the whole width. */
export const Wide = ({ children }: { children: ReactNode }) => <div className={classes.wide}>{children}</div>;

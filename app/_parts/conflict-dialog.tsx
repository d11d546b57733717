"use client";
import { Button, Group, Modal, Radio } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./conflict-dialog.module.css";

export type Choice = "mine" | "theirs";

/** A field that two people changed differently. */
export interface ConflictField {
  readonly name: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

interface ConflictDialogProps {
  /** Who saved in between, and when: "Ada Byrne, 3 minutes ago". */
  other: string;
  fields: readonly ConflictField[];
  onSave: (choices: Readonly<Record<string, Choice>>) => void;
  /** Back to the form; nothing is saved and nothing is lost. */
  onBack: () => void;
}

/** Two people changed the same record: both values side by side, one choice a field, nothing lost. */
export function ConflictDialog({ other, fields, onSave, onBack }: ConflictDialogProps) {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const open = fields.filter(({ name }) => !choices[name]).length;
  return (
    <Modal
      opened
      onClose={onBack}
      size="lg"
      title={`${other} saved this record while you were editing it`}
      closeButtonProps={{ "aria-label": "Back to the form" }}
    >
      <p className={classes.words}>
        Nothing is lost: choose what shall stand. Fields only one of you changed are kept.
      </p>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          choice={choices[field.name]}
          onChoose={(choice) => setChoices({ ...choices, [field.name]: choice })}
        />
      ))}
      <Group justify="space-between" mt="md">
        <span className={classes.words}>{open ? `${open} still to choose` : "All chosen"}</span>
        <Group gap="xs">
          <Button variant="default" onClick={onBack}>
            Back to the form
          </Button>
          <Button disabled={open > 0} onClick={() => onSave(choices)}>
            Save these
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}

interface FieldProps {
  field: ConflictField;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function Field({ field, choice, onChoose }: FieldProps) {
  return (
    <Radio.Group
      value={choice ?? null}
      onChange={(value) => onChoose(value === "mine" ? "mine" : "theirs")}
      label={field.label}
      className={classes.field}
    >
      <div className={classes.sides}>
        <Radio value="mine" label={<Side whose="Yours" value={field.mine} />} />
        <Radio value="theirs" label={<Side whose="Theirs" value={field.theirs} />} />
      </div>
    </Radio.Group>
  );
}

function Side({ whose, value }: { whose: string; value: ReactNode }) {
  return (
    <>
      <span className={classes.words}>{whose}: </span>
      {value ?? "–"}
    </>
  );
}

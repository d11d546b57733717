"use client";
import { Button, CloseButton, Input, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { decimal, zero } from "@/server/planning/decimal";
import { type Criterion, criteriaOf } from "@/server/planning/vendor-score";
import { DecimalField } from "../../_parts/money-field";
import classes from "./settings.module.css";

interface CriteriaFieldProps {
  criteria: readonly Criterion[];
  onChange: (criteria: readonly Criterion[]) => void;
  error: ReactNode;
}

/** By what vendors are reviewed, and how much each criterion weighs; where none is said the usual ones count. */
export function CriteriaField({ criteria, onChange, error }: CriteriaFieldProps) {
  const shown = criteriaOf(criteria);
  const change = (id: string, given: Partial<Criterion>) =>
    onChange(shown.map((one) => (one.id === id ? { ...one, ...given } : one)));
  return (
    <Input.Wrapper
      label="Vendors are reviewed by"
      labelElement="div"
      description="Scores of 1 to 5 are weighed against each other; only the ratio of the weights counts."
      error={error}
    >
      {shown.map((criterion) => (
        <div key={criterion.id} className={classes.tools}>
          <TextInput
            size="xs"
            label={`Criterion ${criterion.id}`}
            value={criterion.name}
            onChange={({ currentTarget }) => change(criterion.id, { name: currentTarget.value })}
          />
          <DecimalField
            size="xs"
            label={`Weight of ${criterion.name}`}
            value={criterion.weight}
            onChange={(weight) => change(criterion.id, { weight: weight ?? zero })}
          />
          <CloseButton
            size="sm"
            aria-label={`Remove ${criterion.name}`}
            disabled={shown.length === 1}
            onClick={() => onChange(shown.filter(({ id }) => id !== criterion.id))}
          />
        </div>
      ))}
      <AddCriterion taken={shown} onAdd={(criterion) => onChange([...shown, criterion])} />
    </Input.Wrapper>
  );
}

const idFrom = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");

function AddCriterion({
  taken,
  onAdd,
}: {
  taken: readonly Criterion[];
  onAdd: (criterion: Criterion) => void;
}) {
  const [name, setName] = useState("");
  const id = idFrom(name);
  const isTaken = taken.some((criterion) => criterion.id === id);
  const add = () => {
    onAdd({ id, name: name.trim(), weight: decimal(10) });
    setName("");
  };
  return (
    <div className={classes.tools}>
      <TextInput
        size="xs"
        label="Another criterion"
        value={name}
        error={isTaken && "There is one of that name."}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button size="xs" variant="default" disabled={id === "" || isTaken} onClick={add}>
        Add this criterion
      </Button>
    </div>
  );
}

"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { monthAt } from "@/server/planning/month";
import type { PositionStep } from "@/server/planning/sources/position";
import { MonthField } from "../../_parts/date-fields";
import { DecimalField, MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { replaced, without } from "../editing/list-changes";
import { useHere } from "../organisation";
import type { CostFormProps } from "./pay-fields";
import classes from "./team.module.css";

/** Dated changes of salary, FTE or cost centre; what is left empty goes on as before. */
export function StepFields({ editing: { draft, set, error } }: CostFormProps) {
  const here = useHere();
  const { steps } = draft;
  const next = monthAt(Math.max(here.currentYear, ...steps.map(({ from }) => from)) + 12);
  return (
    <FieldGroup legend="Dated changes">
      <Wide>
        {steps.map((step, at) => (
          <Step
            key={at}
            step={step}
            at={at}
            daily={draft.dayRate !== null}
            currency={draft.currency}
            error={error}
            onChange={(changes) => set({ steps: replaced(steps, at, changes) })}
            onRemove={() => set({ steps: without(steps, at) })}
          />
        ))}
        {error("steps") && <p role="alert">{error("steps")}</p>}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            set({ steps: [...steps, { from: next, annualSalary: null, fte: null, costCentre: null }] })
          }
        >
          Add a dated change
        </Button>
      </Wide>
    </FieldGroup>
  );
}

interface StepProps {
  step: PositionStep;
  at: number;
  daily: boolean;
  currency: string;
  error: (path: string) => string | undefined;
  onChange: (changes: Partial<PositionStep>) => void;
  onRemove: () => void;
}

function Step({ step, at, daily, currency, error, onChange, onRemove }: StepProps) {
  const { centres } = useCostChoices();
  const fault = (field: string) => error(`steps.${at}.${field}`);
  return (
    <div className={classes.card} role="group" aria-label={`Dated change ${at + 1}`}>
      <MonthField
        label="From"
        value={step.from}
        error={fault("from")}
        onChange={(from) => from !== null && onChange({ from })}
      />
      {!daily && (
        <MoneyField
          label="Salary a year"
          placeholder="as before"
          currency={currency}
          value={step.annualSalary}
          error={fault("annualSalary")}
          onChange={(annualSalary) => onChange({ annualSalary })}
        />
      )}
      <DecimalField
        label="FTE"
        placeholder="as before"
        value={step.fte}
        error={fault("fte")}
        onChange={(fte) => onChange({ fte })}
      />
      <RecordSelect
        label="Cost centre"
        placeholder="as before"
        clearable
        clearButtonProps={{ "aria-label": "As before" }}
        records={centres}
        value={step.costCentre}
        error={fault("costCentre")}
        onChange={(costCentre) => onChange({ costCentre })}
      />
      <Button variant="subtle" onClick={onRemove} aria-label={`Remove dated change ${at + 1}`}>
        Remove
      </Button>
    </div>
  );
}

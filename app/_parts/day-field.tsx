"use client";
import { Input, NumberInput, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { addMonths, type Day } from "@/server/planning/day";
import { type AfterMilestone, hangs, type When } from "@/server/planning/when";
import { PlainDayField } from "./date-fields";
import { showDay } from "./dates";
import classes from "./day-field.module.css";
import { RecordSelect } from "./record-select";

/** A milestone a date can hang on; `day` is null where it has none yet. */
export interface MilestoneChoice {
  readonly id: string;
  readonly name: string;
  readonly day: Day | null;
  /** What it hangs on itself: "2 months after Data-centre exit"; null: nothing. */
  readonly chain?: string | null;
}

interface DayFieldProps {
  label: string;
  value: When | null;
  onChange: (value: When | null) => void;
  milestones: readonly MilestoneChoice[];
  required?: boolean;
  error?: ReactNode;
  description?: ReactNode;
}

/** A date that is a day, or hangs on a milestone so many months after it and moves along. */
export function DayField({
  label,
  value,
  onChange,
  milestones,
  required,
  error,
  description,
}: DayFieldProps) {
  const hanging = value !== null && hangs(value);
  const first = milestones[0];
  const change = (to: string) =>
    onChange(to === "milestone" && first ? { milestone: first.id, months: 0 } : null);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      required={required}
      description={description}
      error={hanging && error}
    >
      <div className={classes.row} role="group" aria-label={label}>
        {first && (
          <SegmentedControl
            size="xs"
            aria-label={`${label}: a day or a milestone`}
            value={hanging ? "milestone" : "day"}
            onChange={change}
            data={[
              { value: "day", label: "Day" },
              { value: "milestone", label: "Hang on a milestone" },
            ]}
          />
        )}
        {hanging ? (
          <Hanging value={value} onChange={onChange} milestones={milestones} label={label} />
        ) : (
          <PlainDayField
            aria-label={label}
            value={value}
            onChange={onChange}
            error={error}
            className={classes.grow}
          />
        )}
      </div>
    </Input.Wrapper>
  );
}

interface HangingProps extends Pick<DayFieldProps, "onChange" | "milestones" | "label"> {
  value: AfterMilestone;
}

function Hanging({ value, onChange, milestones, label }: HangingProps) {
  const milestone = milestones.find(({ id }) => id === value.milestone);
  const day = milestone?.day ?? null;
  return (
    <>
      <NumberInput
        size="sm"
        w={72}
        aria-label={`${label}: months after the milestone`}
        value={value.months}
        min={-120}
        max={120}
        allowDecimal={false}
        onChange={(months) => onChange({ ...value, months: Number(months) || 0 })}
      />
      <span className={classes.words}>months after</span>
      <div className={classes.grow}>
        <RecordSelect
          aria-label={`${label}: milestone`}
          records={milestones}
          value={value.milestone}
          onChange={(milestone) => milestone && onChange({ ...value, milestone })}
        />
      </div>
      <span className={classes.words} role="status">
        {day === null ? "The milestone has no date yet" : `now ${showDay(addMonths(day, value.months))}`}
        {milestone?.chain && ` · ${milestone.name} is ${milestone.chain}`}
      </span>
    </>
  );
}

"use client";
import type { ReactNode } from "react";
import { dayOf } from "@/server/planning/schedule";
import type { When } from "@/server/planning/when";
import { DayField } from "../../_parts/day-field";
import { useMilestoneChoices } from "./choices";
import { useSchedule } from "./use-schedule";

interface RequiredDayFieldProps {
  label: string;
  value: When;
  onChange: (value: When) => void;
  error?: ReactNode;
  description?: ReactNode;
}

/** A date that cannot be empty: one that no longer hangs on a milestone stays on the day it fell on. */
export function RequiredDayField({ value, onChange, ...field }: RequiredDayFieldProps) {
  const milestones = useMilestoneChoices();
  const { dates } = useSchedule();
  return (
    <DayField
      {...field}
      required
      value={value}
      milestones={milestones}
      onChange={(next) => {
        const day = next ?? dayOf(value, dates);
        if (day !== null) onChange(day);
      }}
    />
  );
}

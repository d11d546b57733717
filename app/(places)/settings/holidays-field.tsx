"use client";
import { Button, CloseButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Day } from "@/server/planning/day";
import { PlainDayField } from "../../_parts/date-fields";
import { showDay } from "../../_parts/dates";
import classes from "./settings.module.css";

interface HolidaysFieldProps {
  days: readonly Day[];
  onChange: (days: readonly Day[]) => void;
  error: ReactNode;
}

/** Days on which nobody receives a notice. */
export function HolidaysField({ days, onChange, error }: HolidaysFieldProps) {
  const [typed, setTyped] = useState<Day | null>(null);
  const add = () => {
    if (typed !== null) onChange([...new Set([...days, typed])].sort((a, b) => a - b));
    setTyped(null);
  };
  return (
    <div>
      <div className={classes.tools}>
        <PlainDayField
          label="Holidays"
          description="Notices are sent on working days before them."
          value={typed}
          onChange={setTyped}
          error={error}
        />
        <Button variant="default" onClick={add} disabled={typed === null}>
          Add this day
        </Button>
      </div>
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day}>
            {showDay(day)}
            <CloseButton
              size="xs"
              aria-label={`Remove ${showDay(day)}`}
              onClick={() => onChange(days.filter((other) => other !== day))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

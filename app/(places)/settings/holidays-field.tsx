"use client";
import { Button, CloseButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Day, firstDayOf } from "@/server/planning/day";
import { month } from "@/server/planning/month";
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
  const remove = (day: Day) => onChange(days.filter((other) => other !== day));
  const from = firstDayOf(month(new Date().getFullYear(), 1));
  const past = days.filter((day) => day < from);
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
      <Days days={days.filter((day) => day >= from)} onRemove={remove} />
      {past.length > 0 && (
        <details>
          <summary className={classes.soft}>{past.length} of earlier years</summary>
          <Days days={past} onRemove={remove} />
        </details>
      )}
    </div>
  );
}

function Days({ days, onRemove }: { days: readonly Day[]; onRemove: (day: Day) => void }) {
  return (
    <ul className={classes.days}>
      {days.map((day) => (
        <li key={day}>
          {showDay(day)}
          <CloseButton size="xs" aria-label={`Remove ${showDay(day)}`} onClick={() => onRemove(day)} />
        </li>
      ))}
    </ul>
  );
}

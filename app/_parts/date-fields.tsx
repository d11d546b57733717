"use client";
import { ActionIcon, Popover } from "@mantine/core";
import { DatePicker, MonthPicker } from "@mantine/dates";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type Day, firstDayOf, monthOf, parseDay, printDay } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { readDay, readMonth, showDay, showMonth } from "./dates";
import { type FieldProps, TypedField } from "./typed-field";

/** A calendar behind a small button, for those who would rather point than type. */
function Calendar({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon onClick={toggle} aria-label={label} aria-expanded={opened} size="sm">
          <IconCalendar size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">{children(close)}</Popover.Dropdown>
    </Popover>
  );
}

// What the small arrows of a calendar do, for those who hear them.
const steps = {
  previousMonth: "Previous month",
  nextMonth: "Next month",
  previousYear: "Previous year",
  nextYear: "Next year",
  previousDecade: "Previous ten years",
  nextDecade: "Next ten years",
};

/** A calendar month: "Dec 2026", "2026-12" and "12/2026" are understood. */
export function MonthField(field: FieldProps<Month>) {
  const { value, onChange, disabled } = field;
  const pick = (text: string | null) => {
    const day = parseDay(text?.slice(0, 10) ?? "");
    onChange(day === null ? null : monthOf(day));
  };
  const calendar = (
    <Calendar label="Choose a month">
      {(close) => (
        <MonthPicker
          ariaLabels={steps}
          value={value === null ? null : printDay(firstDayOf(value))}
          onChange={(text) => {
            pick(text);
            close();
          }}
        />
      )}
    </Calendar>
  );
  return (
    <TypedField
      placeholder="Dec 2026"
      rightSection={disabled ? null : calendar}
      {...field}
      read={readMonth}
      write={showMonth}
      hint="Type a month, for example Dec 2026"
    />
  );
}

/** A plain day: "30 Dec 2026" and "2026-12-30" are understood. */
export function PlainDayField(field: FieldProps<Day>) {
  const { value, onChange, disabled } = field;
  const calendar = (
    <Calendar label="Choose a day">
      {(close) => (
        <DatePicker
          ariaLabels={steps}
          firstDayOfWeek={1}
          value={value === null ? null : printDay(value)}
          onChange={(text) => {
            onChange(parseDay(text?.slice(0, 10) ?? ""));
            close();
          }}
        />
      )}
    </Calendar>
  );
  return (
    <TypedField
      placeholder="30 Dec 2026"
      rightSection={disabled ? null : calendar}
      {...field}
      read={readDay}
      write={showDay}
      hint="Type a day, for example 30 Dec 2026"
    />
  );
}

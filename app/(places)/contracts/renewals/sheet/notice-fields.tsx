"use client";
import { TextInput } from "@mantine/core";
import type { Day } from "@/server/planning/day";
import { PlainDayField } from "../../../../_parts/date-fields";
import classes from "./sheet.module.css";

/** What is typed about a notice that was given. */
export interface NoticeTyped {
  readonly served: Day | null;
  readonly end: Day | null;
  readonly how: string;
}

interface NoticeFieldsProps {
  value: NoticeTyped;
  onChange: (value: NoticeTyped) => void;
}

/** The day a notice was served, the end it names, how and what proves it. */
export const NoticeFields = ({ value, onChange }: NoticeFieldsProps) => (
  <div className={classes.row}>
    <PlainDayField
      label="Notice served on"
      required
      value={value.served}
      onChange={(served) => onChange({ ...value, served })}
      w={160}
    />
    <PlainDayField
      label="It names the end"
      placeholder="the earliest end"
      value={value.end}
      onChange={(end) => onChange({ ...value, end })}
      w={160}
    />
    <TextInput
      size="sm"
      label="How, and what proves it"
      placeholder="Registered letter, receipt of 23 Nov"
      value={value.how}
      onChange={({ currentTarget }) => onChange({ ...value, how: currentTarget.value })}
      w={300}
      maw="100%"
    />
  </div>
);

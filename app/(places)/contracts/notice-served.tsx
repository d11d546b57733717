"use client";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Day } from "@/server/planning/day";
import type { Contract } from "@/server/planning/sources/contract";
import { PlainDayField } from "../../_parts/date-fields";
import { showDay } from "../../_parts/dates";
import classes from "./contracts.module.css";
import type { Save } from "./decision";

/** Records that notice was given. */
export function Serve({ today, onSave }: { today: Day; onSave: Save }) {
  const [day, setDay] = useState<Day | null>(today);
  const [end, setEnd] = useState<Day | null>(null);
  const [how, setHow] = useState("");
  return (
    <div className={classes.row} role="group" aria-label="Record that notice was served">
      <PlainDayField label="Notice served on" value={day} onChange={setDay} w={150} />
      <PlainDayField
        label="It names the end"
        placeholder="the earliest end"
        value={end}
        onChange={setEnd}
        w={150}
      />
      <TextInput
        size="sm"
        label="How, and what proves it"
        placeholder="registered letter, receipt 4711"
        flex={1}
        miw={180}
        value={how}
        onChange={({ currentTarget }) => setHow(currentTarget.value)}
      />
      <Button
        disabled={day === null}
        onClick={() =>
          day !== null &&
          onSave(
            { noticeServed: day, noticeServedEnd: end, noticeServedHow: how.trim() || null },
            `Notice served on ${showDay(day)}.`,
          )
        }
      >
        Record notice
      </Button>
    </div>
  );
}

/** When and how notice was served. */
export function Served({ contract, onSave }: { contract: Contract; onSave: Save }) {
  const { noticeServed, noticeServedEnd, noticeServedHow } = contract;
  return (
    <div className={classes.row}>
      <span>
        Notice served {noticeServed === null ? "" : `on ${showDay(noticeServed)}`}
        {noticeServedEnd === null ? "" : `, naming ${showDay(noticeServedEnd)}`}
        {noticeServedHow === null ? "" : `: ${noticeServedHow}`}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() =>
          onSave(
            { noticeServed: null, noticeServedEnd: null, noticeServedHow: null },
            "The notice is withdrawn.",
          )
        }
      >
        It was not served
      </Button>
    </div>
  );
}

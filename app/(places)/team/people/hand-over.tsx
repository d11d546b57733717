"use client";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { showDay } from "../../../_parts/dates";
import { fileName, save } from "../../../_parts/download";
import classes from "../team.module.css";
import type { LeaverAnswer } from "./lost-cover";

/** The list as a text: a box, and what is to be done. */
const asText = ({ person, lastDay, handOver }: LeaverAnswer, done: ReadonlySet<string>): string =>
  [
    `Hand-over of ${person.name}, last day ${showDay(lastDay)}`,
    "",
    ...handOver.map((text) => `[${done.has(text) ? "x" : " "}] ${text}`),
    "",
  ].join("\n");

/** What is to be done before the last day, to tick off and to take along. */
export function HandOver({ answer }: { answer: LeaverAnswer }) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const toggle = (text: string) => {
    const next = new Set(done);
    if (!next.delete(text)) next.add(text);
    setDone(next);
  };
  return (
    <>
      <h4>Hand-over</h4>
      <ul className={classes.steps}>
        {answer.handOver.map((text) => (
          <li key={text}>
            <Checkbox size="sm" label={text} checked={done.has(text)} onChange={() => toggle(text)} />
          </li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        mt={8}
        onClick={() =>
          save(`${fileName(`hand-over ${answer.person.name}`)}.txt`, "text/plain", asText(answer, done))
        }
      >
        Download the list
      </Button>
    </>
  );
}

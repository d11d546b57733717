"use client";
import { Button } from "@mantine/core";
import { WorkProgress } from "../../_parts/work-progress";
import type { Became } from "../brought-files";
import classes from "./bringing.module.css";
import type { Sending } from "./send-file";

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

interface SendingProgressProps {
  sending: Sending | null;
  /** Which of how many files it is. */
  at: { readonly file: number; readonly of: number };
  became: readonly Became[];
  onStop: () => void;
}

/** The file that is being sent, what archives turned out to hold, and what was not taken. */
export function SendingProgress({ sending, at, became, onStop }: SendingProgressProps) {
  const archives = became.filter(({ name, took }) => took.length > 1 || (took[0] && took[0] !== name));
  const leftOut = became.flatMap((one) => one.leftOut.map((left) => ({ ...left, from: one.name })));
  return (
    <>
      {sending && (
        <div className={classes.sending}>
          <WorkProgress
            doing={doing(sending, at)}
            done={kilobytes(sending.sent)}
            total={kilobytes(sending.bytes)}
            noun="kB"
            secondsLeft={sending.secondsLeft}
          />
          <Button variant="default" onClick={onStop}>
            {at.of > at.file ? "Stop this and the files after it" : "Stop sending"}
          </Button>
        </div>
      )}
      {archives.map(({ name, took }) => (
        <p key={name} className={classes.held} role="status">
          <b>{name}</b> holds {took.length} {took.length === 1 ? "file" : "files"}: {took.join(", ")}.
        </p>
      ))}
      {leftOut.length > 0 && (
        <ul className={classes.notTaken} role="alert">
          {leftOut.map(({ name, reason, from }) => (
            <li key={`${from} ${name}`}>
              <b>{name}</b>
              {from !== name && ` in ${from}`} was not taken: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function doing({ name, sent, bytes }: Sending, { file, of }: SendingProgressProps["at"]): string {
  const what = `${sent === bytes ? "Looking into" : "Sending"} ${name}`;
  return of > 1 ? `${what}, file ${file} of ${of}` : what;
}

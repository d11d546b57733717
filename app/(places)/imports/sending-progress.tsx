"use client";
import { WorkProgress } from "../../_parts/work-progress";
import classes from "./imports.module.css";
import type { Sending } from "./send-file";
import type { NotTaken } from "./use-sending";

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** The file that is being sent, and those that were not taken. */
export function SendingProgress({
  sending,
  notTaken,
}: {
  sending: Sending | null;
  notTaken: readonly NotTaken[];
}) {
  return (
    <>
      {sending && (
        <div className={classes.sending}>
          <WorkProgress
            doing={
              sending.sent === sending.bytes ? `Looking into ${sending.name}` : `Sending ${sending.name}`
            }
            done={kilobytes(sending.sent)}
            total={kilobytes(sending.bytes)}
            noun="kB"
            secondsLeft={sending.secondsLeft}
          />
        </div>
      )}
      {notTaken.length > 0 && (
        <ul className={classes.notTaken} role="alert">
          {notTaken.map(({ name, reason }) => (
            <li key={name}>
              <b>{name}</b> was not taken: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

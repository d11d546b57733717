"use client";
import { RecordHistory, sourceOf } from "./history";

/** Where a record came from and who changed what in it. */
export function RecordPast({
  entries,
}: {
  entries: Parameters<typeof RecordHistory>[0]["entries"] | undefined;
}) {
  return (
    <>
      <h3>History</h3>
      {entries && (
        <>
          <p>Source: {sourceOf(entries)}</p>
          <RecordHistory entries={entries} />
        </>
      )}
    </>
  );
}

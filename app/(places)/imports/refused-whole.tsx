"use client";
import { ErrorState } from "../../_parts/empty-state";
import type { Job } from "./kinds";
import { RefusedTable } from "./refused-table";

const remedies: readonly [RegExp, string][] = [
  [
    /--replace|stored already/,
    "Choose above whether it takes the place of what is stored or is added to it.",
  ],
  [
    /rows? (is|are) refused/,
    "Mend the rows below and send the file again, or import all but the refused rows.",
  ],
];

// The command line's words for the same choice would puzzle here.
const plain = (message: string): string => message.replace(/: say --replace.*$/, ".");

/** An import or preview that was refused as a whole: why, what was kept, what to do. */
export function RefusedWhole({ job }: { job: Job }) {
  const message = job.message ?? "It was refused.";
  const remedy = remedies.find(([pattern]) => pattern.test(message))?.[1];
  return (
    <>
      <ErrorState
        happened={plain(message)}
        kept="Nothing was written; the file you sent is still here."
        remedy={remedy ?? "Mend the file and send it again, or choose another kind above."}
      />
      {job.refused.length > 0 && <RefusedTable job={job} />}
    </>
  );
}

"use client";
import { ErrorState } from "../../_parts/empty-state";
import type { Job } from "./kinds";
import type { Mending } from "./mended";
import { RefusedTable } from "./refused-table";
import type { Sheet } from "./sheets";

const remedies: readonly [RegExp, string][] = [
  [
    /--replace|stored already/,
    "Choose below whether it takes the place of what is stored or is added to it.",
  ],
  [/rows? (is|are) refused/, "Mend the rows below, or import all but the refused rows."],
  [/cancelled/, "Preview it again, or take it off the list."],
];

// The command line's words for the same choice would puzzle here.
const plain = (message: string): string => message.replace(/: say --replace.*$/, ".");

interface RefusedWholeProps {
  sheet: Sheet;
  job: Job;
  mending: Mending | null;
}

/** An import or preview that was refused as a whole: why, what was kept, what to do. */
export function RefusedWhole({ sheet, job, mending }: RefusedWholeProps) {
  const message = job.message ?? "It was refused.";
  const remedy = remedies.find(([pattern]) => pattern.test(message))?.[1];
  return (
    <>
      <ErrorState
        happened={plain(message)}
        kept="Nothing was written; the file you sent is still here."
        remedy={remedy ?? "Choose above how it is to be read, or mend the file and send it again."}
      />
      {job.refused.length > 0 && (
        <RefusedTable job={job} files={sheet.files.map(({ name }) => name)} mending={mending} />
      )}
    </>
  );
}

import { showMoment } from "../../_parts/dates";
import { printNumber } from "../../_parts/money";
import type { Job, Run } from "./kinds";
import type { Sheet } from "./sheets";
import { counts } from "./words";

interface Known {
  readonly waiting: readonly Sheet[];
  readonly jobOf: (sheet: Sheet) => Job | undefined;
  readonly runs: readonly Run[];
  /** What the plan cannot do without and is not there: "cost centres". */
  readonly missing: readonly string[];
  readonly locale: string;
}

/** "was refused, nothing was changed", "failed, nothing was changed". */
const ended = (state: string): string => `${state === "failed" ? "" : "was "}${state}, nothing was changed`;

/** "Last import: ledger.csv, 1,204 rows, 22 Nov 2026, 10:41", and what became of it where that was nothing. */
function lastSaid({ file, state, rows, at, undoneBy }: Run, locale: string): string {
  if (state === "undone") return `The import of ${file} was undone by ${undoneBy ?? "somebody"}`;
  if (state !== "done") return `Last import: ${file} ${ended(state)}`;
  return `Last import: ${file}, ${printNumber(rows, locale)} rows, ${showMoment(at)}`;
}

/** What is to be done about the first file that waits. */
function aboutFirst(sheet: Sheet, job: Job | undefined, locale: string): string {
  if (sheet.kind === null) return "is of no kind that was recognised";
  if (!job) return "is here and not imported yet";
  if (job.state === "running") return job.mode === "import" ? "is being imported" : "is being looked at";
  const { answer, state } = job;
  if (!answer && state !== "done") return ended(state);
  if (!answer) return "is here and not imported yet";
  const isStuck = answer.refused.length > 0 && !sheet.options.skipRefused;
  return `${isStuck ? "cannot be imported as it is" : "waits to be confirmed"}: ${counts(answer, locale)}`;
}

function waitingSaid([first, ...others]: readonly Sheet[], jobOf: Known["jobOf"], locale: string): string {
  if (!first) return "";
  const name = first.files.map((file) => file.name).join(", ");
  const more = others.length ? `; ${others.length} more after it` : "";
  return `${name} ${aboutFirst(first, jobOf(first), locale)}${more}`;
}

/** The one line that says what is to be done: what waits, else what is missing, else what came last. */
export function finding({ waiting, jobOf, runs, missing, locale }: Known): string {
  if (waiting.length > 0) return waitingSaid(waiting, jobOf, locale);
  const [last] = runs;
  if (!last)
    return missing[0]
      ? `Nothing is imported yet: begin with the ${missing[0]}`
      : "Nothing was imported here yet";
  const said = lastSaid(last, locale);
  return missing.length ? `${said}; still missing: ${missing.join(", ")}` : said;
}

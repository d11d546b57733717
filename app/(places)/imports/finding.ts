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

/** "Last import: ledger.csv, 1,204 rows, 22 Nov 2026, 10:41", and what became of it where that was nothing. */
function lastSaid({ file, state, rows, at, undoneBy }: Run, locale: string): string {
  if (state === "undone") return `The import of ${file} was undone by ${undoneBy ?? "somebody"}`;
  if (state !== "done") return `Last import: ${file} was ${state}, nothing was changed`;
  return `Last import: ${file}, ${printNumber(rows, locale)} rows, ${showMoment(at)}`;
}

function waitingSaid([first, ...others]: readonly Sheet[], jobOf: Known["jobOf"], locale: string): string {
  if (!first) return "";
  const name = first.files.map((file) => file.name).join(", ");
  const more = others.length ? `; ${others.length} more after it` : "";
  const answer = jobOf(first)?.answer;
  if (!answer) return `${name} is on its way in${more}`;
  const isStuck = answer.refused.length > 0 && !first.options.skipRefused;
  const does = isStuck ? "cannot be imported as it is" : "waits to be confirmed";
  return `${name} ${does}: ${counts(answer, locale)}${more}`;
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

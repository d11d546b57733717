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

/** The one line that says what is to be done: what waits, else what is missing, else what came last. */
export function finding({ waiting, jobOf, runs, missing, locale }: Known): string {
  const [first] = waiting;
  if (first) {
    const name = first.files.map((file) => file.name).join(", ");
    const answer = jobOf(first)?.answer;
    if (!answer) return `${name} is on its way in`;
    const said = counts(answer, locale);
    const isStuck = answer.refused.length > 0 && !first.options.skipRefused;
    return isStuck
      ? `${name} cannot be imported as it is: ${said}`
      : `${name} waits to be confirmed: ${said}`;
  }
  const [last] = runs;
  if (!last)
    return missing[0]
      ? `Nothing is imported yet: begin with the ${missing[0]}`
      : "Nothing was imported here yet";
  const said = `Last import: ${last.file}, ${printNumber(last.rows, locale)} rows, ${showMoment(last.at)}`;
  return missing.length ? `${said}; still missing: ${missing.join(", ")}` : said;
}

import { printNumber } from "../../_parts/money";
import type { Tone } from "../../_parts/status-mark";
import type { Answer, Job, RefusedCell } from "./kinds";
import type { Sheet } from "./sheets";

const counted = (n: number, one: string, many: string, locale: string): string =>
  `${printNumber(n, locale)} ${n === 1 ? one : many}`;

/** Rows that are refused; one row may have several cells that are wrong. */
export const refusedRows = (cells: readonly RefusedCell[]): number =>
  new Set(cells.map(({ file, line }) => `${file ?? ""} ${line}`)).size;

/** "3 new, 1 changed, 12 unchanged, 2 refused". */
export function counts({ created, updated, unchanged, refused }: Answer, locale: string): string {
  const n = (count: number, word: string) => `${printNumber(count, locale)} ${word}`;
  const all = [n(created, "new"), n(updated, "changed"), n(unchanged, "unchanged")];
  return [...all, refused.length ? n(refusedRows(refused), "refused") : "none refused"].join(", ");
}

/** What is known of a table besides its job. */
interface Known {
  readonly isNext: boolean;
  /** Whether nothing is open in how it is read. */
  readonly isClear: boolean;
}

/** Where a table stands, in a word or two. */
export function standing(
  sheet: Pick<Sheet, "kind" | "isStale">,
  job: Job | undefined,
  { isNext, isClear }: Known,
): { tone: Tone; text: string } {
  if (sheet.kind === null) return { tone: "bad", text: "not recognised" };
  if (job?.state === "running")
    return { tone: "accent", text: job.mode === "import" ? "being imported" : "being checked" };
  if (job?.mode === "import" && job.state === "done") return { tone: "good", text: "imported" };
  if (sheet.isStale) return { tone: "accent", text: "changed since the preview" };
  if (!job && !isClear) return { tone: "warn", text: "waits for your answers" };
  if (!job)
    return isNext
      ? { tone: "plain", text: "being looked at" }
      : { tone: "plain", text: "waits for the one above" };
  if (job.state === "failed") return { tone: "bad", text: "failed, nothing was changed" };
  if (job.state === "refused") return { tone: "bad", text: "refused, nothing was changed" };
  if (job.state === "cancelled") return { tone: "plain", text: "cancelled, nothing was changed" };
  return job.refused.length
    ? { tone: "warn", text: "has refused rows" }
    : { tone: "accent", text: "waits to be confirmed" };
}

/** What the button does that writes, and whether it may. */
export function confirmWord(
  { options }: Pick<Sheet, "options">,
  { created, updated, refused }: Answer,
  locale: string,
): { word: string; isReady: boolean } {
  const rows = created + updated;
  if (refused.length > 0 && !options.skipRefused) return { word: "Import", isReady: false };
  if (rows === 0) return { word: "Nothing to import", isReady: false };
  return { word: `Import ${counted(rows, "row", "rows", locale)}`, isReady: true };
}

/** The sentence above a preview: what would happen, and that nothing has yet. */
export function verdict({ options }: Pick<Job, "options">, answer: Answer, locale: string): string {
  const rows = counted(answer.rows, "row", "rows", locale);
  const said = `${rows}: ${counts(answer, locale)}.`;
  if (answer.refused.length > 0 && !options.skipRefused)
    return `${said} It would be refused whole: mend them below, or take all but the refused rows.`;
  if (answer.created + answer.updated === 0) return `${said} Everything is stored already.`;
  return `${said} Nothing is written until you confirm.`;
}

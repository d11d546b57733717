import { showMoment } from "../../_parts/dates";
import type { Tone } from "../../_parts/status-mark";
import type { Answer, Run } from "./kinds";

const doors: Readonly<Record<string, string>> = {
  import: "on screen",
  command: "command line",
  api: "API",
  demo: "demo",
};

/** Who imported, and by which way. */
export const whoOf = ({ by, door }: Pick<Run, "by" | "door">): string => `${by}, ${doors[door] ?? door}`;

const isTotals = (totals: unknown): totals is Answer["totals"] =>
  typeof totals === "object" && totals !== null;

/** The sums an import left in the history; none where it left none. */
export const totalsOf = ({ totals }: Pick<Run, "totals">): Answer["totals"] =>
  isTotals(totals) ? totals : {};

type Ended = Pick<Run, "state" | "created" | "updated" | "refused" | "mode" | "undoneAt" | "undoneBy">;

/** What became of an import, in a word or two. */
export function stateOf({ state, created, updated, refused, mode }: Ended): { tone: Tone; text: string } {
  if (state === "undone") return { tone: "plain", text: "undone" };
  if (state === "cancelled") return { tone: "plain", text: "cancelled" };
  if (state === "failed") return { tone: "bad", text: "failed" };
  if (state === "refused") return { tone: "bad", text: "refused" };
  if (created + updated === 0) return { tone: "plain", text: "nothing new" };
  if (refused > 0) return { tone: "warn", text: "all but the refused" };
  return { tone: "good", text: mode === "replace" ? "replaced" : mode === "add" ? "added" : "done" };
}

/** The same as a sentence, with what it means for the records. */
export function sentenceOf(run: Ended & Pick<Run, "message">): string {
  const { text } = stateOf(run);
  if (run.state === "undone")
    return `Undone by ${run.undoneBy ?? "somebody"}${run.undoneAt ? ` on ${showMoment(run.undoneAt)}` : ""}: everything is as it was before.`;
  if (run.state !== "done") return run.message ?? `It was ${text}; nothing was changed.`;
  if (text === "nothing new") return "Everything in it was stored already; nothing was changed.";
  if (text === "all but the refused") return "Done, without the rows that are refused.";
  if (text === "replaced") return "Done, in the place of what was stored of the same months.";
  return text === "added" ? "Done, on top of what was stored of the same months." : "Done, all of it.";
}

interface Effect {
  readonly removed: number;
  readonly restored: number;
  readonly stay: readonly unknown[];
}

const records = (count: number): string => `${count} ${count === 1 ? "record" : "records"}`;

/** What undoing does, said beforehand: "removes 14 records it made and puts 3 back as they were". */
export function effectOf({ removed, restored, stay }: Effect): string {
  const does = [
    ...(removed ? [`removes ${records(removed)} it made`] : []),
    ...(restored ? [`puts ${records(restored)} back as ${restored === 1 ? "it was" : "they were"}`] : []),
  ];
  const kept = stay.length
    ? `; ${records(stay.length)} it made along the way ${stay.length === 1 ? "stays" : "stay"}, because something uses ${stay.length === 1 ? "it" : "them"} by now`
    : "";
  return `${does.join(" and ") || "changes no record"}${kept}`;
}

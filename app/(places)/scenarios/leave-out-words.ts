import type { Leavable, LeaveChoice } from "./leave-out-choices";

/** "3 contracts", "1 position". */
export const leaveWords = (count: number, kind: Leavable): string =>
  `${count} ${count === 1 ? kind.slice(0, -1) : kind}`;

/** Those whose name or detail contains every word; the dearest first. */
export function foundIn(choices: readonly LeaveChoice[], text: string): LeaveChoice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return choices
    .filter(({ name, detail }) => words.every((word) => `${name} ${detail}`.toLowerCase().includes(word)))
    .sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0) || a.name.localeCompare(b.name));
}

/** "90, 30, 7": days before a deadline as people type them; null: the usual ones. */
export function readReminders(text: string): number[] | null {
  const days = text
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number);
  return days.length === 0 ? null : [...new Set(days)].sort((a, b) => b - a);
}

export const printReminders = (days: readonly number[] | null): string => (days ?? []).join(", ");

/** "180, 90 and 7": days as they are typed, in any order and with any signs between them; null: not only whole days. */
export function readLadder(text: string): number[] | null {
  const parts = text.split(/[\s,;/]+/).filter(Boolean);
  const days = parts.map(Number);
  if (parts.length === 0 || parts.some((part) => !/^\d{1,3}$/.test(part)) || days.some((day) => day > 550))
    return null;
  return [...new Set(days)].sort((a, b) => b - a);
}

import type { MonthSeries } from "../_charts/month-data";
import { categoryColour, nthColour, sourceColour } from "../_parts/category-colours";

interface Part {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly number[];
}

const colourOf = (by: string, key: string, at: number): string =>
  by === "category" ? categoryColour(key) : by === "source" ? sourceColour(key) : nthColour(at);

const most = 8;
const size = ({ amounts }: Part) => amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);

/** The parts of a stack. Categories keep their order and colour; of anything else the smaller ones beyond eight are one part. */
export function stackParts(parts: readonly Part[], by: string): MonthSeries[] {
  const sorted = by === "category" ? parts : [...parts].sort((a, b) => size(b) - size(a));
  const shown = by === "category" ? sorted : sorted.slice(0, most);
  const rest = sorted.slice(shown.length);
  const series = shown.map(({ key, label, amounts }, at) => ({
    id: key,
    name: label,
    colour: colourOf(by, key, at),
    amounts,
  }));
  if (rest.length === 0) return series;
  const amounts = (rest[0]?.amounts ?? []).map((_, at) =>
    rest.reduce((sum, part) => sum + (part.amounts[at] ?? 0), 0),
  );
  return [...series, { id: "", name: `${rest.length} others`, colour: nthColour(99), amounts }];
}

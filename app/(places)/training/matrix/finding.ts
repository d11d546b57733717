import { printNumber } from "../../../_parts/money";
import type { Window } from "../../joined/person/skill-cells";

/** The one line that states the finding, made by rule from the sums of the whole matrix. */
export function finding(
  { people, short, unknown }: Pick<Window, "people" | "short" | "unknown">,
  locale: string,
): string {
  const number = (n: number) => printNumber(n, locale);
  if (people === 0) return "Nobody matches";
  if (short === 0) return `All ${number(people)} people have what their roles ask for`;
  const below = `${number(short)} ${short === 1 ? "level is" : "levels are"} below what roles ask for`;
  if (unknown === 0) return below;
  return `${below}; ${number(unknown)} of them ${unknown === 1 ? "was" : "were"} never assessed`;
}

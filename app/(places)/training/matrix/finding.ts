import type { Window } from "../../joined/person/skill-cells";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The one line that states the finding, made by rule from the sums of the whole matrix. */
export function finding({ people, short, unknown }: Pick<Window, "people" | "short" | "unknown">): string {
  if (people === 0) return "Nobody matches";
  if (short === 0) return `All ${people} people have what their roles ask for`;
  const nobody = unknown === 0 ? "" : `; ${counted(unknown, "of them was", "of them were")} never assessed`;
  return `${counted(short, "level is", "levels are")} below what roles ask for${nobody}`;
}

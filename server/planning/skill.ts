import type { Day } from "./day";
import type { Kept } from "./facts";

/** 0 none · 1 basics · 2 works with guidance · 3 works alone · 4 teaches others. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** An entry of the catalogue. */
export interface Skill extends Kept {
  readonly name: string;
  /** "Network", "Cloud", "Service desk and soft skills". */
  readonly family: string;
  /** The technology it is about, where it is about one. */
  readonly technology: string | null;
  /** The service that needs it, where one does. */
  readonly service: string | null;
}

/** What somebody can do. `level` counts once it was confirmed; until then only `selfLevel` is known. Its id is "person/skill". */
export interface PersonSkill extends Kept {
  readonly person: string;
  readonly skill: string;
  readonly level: Level | null;
  readonly selfLevel: Level | null;
  readonly verifiedBy: string | null;
  readonly verifiedOn: Day | null;
  /** The one others ask. */
  readonly specialist: boolean;
}

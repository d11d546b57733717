import { type Level, levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import type { Outputs } from "../../../_trpc/client";

export type Window = Outputs["budget"]["skillMatrix"];
export type Row = Window["rows"][number];
export type Column = Window["columns"][number];

const knownWords = ["unknown", "self", "noted", "confirmed"] as const;

/** One cell as it is drawn. */
export interface Cell {
  readonly level: Level | null;
  /** What the person says otherwise. */
  readonly self: Level | null;
  readonly required: Level | null;
  readonly known: (typeof knownWords)[number];
  readonly specialist: boolean;
  readonly version: number;
}

export const emptyCell: Cell = {
  ...{ level: null, self: null, required: null },
  ...{ known: "unknown", specialist: false, version: 0 },
};

const levelAt = (value: number): Level | null => levels.find((level) => level === value) ?? null;

export const cellOf = ([
  ,
  ,
  level,
  self,
  required,
  known,
  specialist,
  version,
]: Window["cells"][number]): Cell => ({
  level: levelAt(level),
  self: levelAt(self),
  required: levelAt(required),
  known: knownWords[known] ?? "unknown",
  specialist: specialist === 1,
  version,
});

/** How far a cell is below (negative) or above what is asked for; null: nothing is asked. */
export const distance = ({ level, required }: Pick<Cell, "level" | "required">): number | null =>
  required === null ? null : (level ?? 0) - required;

const knownSaid: Readonly<Record<Cell["known"], string>> = {
  confirmed: "confirmed",
  noted: "not confirmed",
  self: "self-assessed only",
  unknown: "",
};

/** A cell in words, for those who listen and for the tip: "level 2 works with guidance, asked for 3, one short, self-assessed only". */
export function cellWords(cell: Cell): string {
  const { level, required, known, self, specialist } = cell;
  const far = distance(cell);
  const said = [
    level === null
      ? required === null
        ? "nothing known"
        : "not assessed"
      : `level ${level} ${levelWords[level]}`,
    required === null ? "" : `asked for ${required}`,
    far === null || far === 0 ? "" : far < 0 ? `${-far} short` : `${far} above`,
    knownSaid[known],
    self === null || known === "self" ? "" : `says ${self} of themselves`,
    specialist ? "specialist" : "",
  ];
  return said.filter(Boolean).join(", ");
}

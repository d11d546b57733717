import type { RefusedCell } from "./kinds";

/** A cell of the file that is to say something else, before anything is made of it. */
export interface Correction {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Where a cell stands. */
export type CellPlace = Pick<Correction, "file" | "line" | "column">;

const isAt = (a: CellPlace, b: CellPlace): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column;

/** What a cell is to say; null: what the file says. */
export const correctionAt = (corrections: readonly Correction[], place: CellPlace): string | null =>
  corrections.find((one) => isAt(one, place))?.value ?? null;

/** The corrections with one more; a cell is corrected once. */
export const corrected = (corrections: readonly Correction[], correction: Correction): Correction[] => [
  ...withoutCorrection(corrections, correction),
  correction,
];

/** The corrections without the one of a cell: it says again what the file says. */
export const withoutCorrection = (corrections: readonly Correction[], place: CellPlace): Correction[] =>
  corrections.filter((one) => !isAt(one, place));

/** Whether two lists of corrections come to the same. */
export const areSame = (a: readonly Correction[], b: readonly Correction[]): boolean =>
  a.length === b.length && a.every((one) => correctionAt(b, one) === one.value);

/** Where a refused cell stands; null where the whole row or file is refused, which no cell can mend. */
export const placeOf = ({ file, line, column }: RefusedCell, files: readonly string[]): CellPlace | null => {
  const name = file ?? (files.length === 1 ? files[0] : undefined);
  return name === undefined || line === 0 || column === "" ? null : { file: name, line, column };
};

/** A file nobody took, and why. */
export interface NotTaken {
  readonly name: string;
  readonly reason: string;
}

/** What became of a file that was brought: the files it turned out to hold, and what of it was not taken. */
export interface Became {
  readonly name: string;
  readonly took: readonly string[];
  readonly leftOut: readonly NotTaken[];
}

/** Files on their way to Imports, wherever they were dropped or chosen; the first is the one being sent. */
export interface BroughtFiles {
  readonly files: readonly File[];
  /** How many came since there were none, those that are sent already among them. */
  readonly all: number;
  readonly became: readonly Became[];
}

export const nothingBrought: BroughtFiles = { files: [], all: 0, became: [] };

export type BroughtChange =
  | { readonly does: "bring"; readonly files: readonly File[] }
  | { readonly does: "finish"; readonly became: Became }
  | { readonly does: "stop" };

const stopped = ({ name }: File): Became => ({
  name,
  took: [],
  leftOut: [{ name, reason: "you stopped the sending" }],
});

/** More files come, the first is done with, or those that are left are not wanted any more. */
export function broughtAfter(now: BroughtFiles, change: BroughtChange): BroughtFiles {
  if (change.does === "stop")
    return { ...now, files: [], became: [...now.became, ...now.files.map(stopped)] };
  if (change.does === "finish")
    return { ...now, files: now.files.slice(1), became: [...now.became, change.became] };
  if (change.files.length === 0) return now;
  const { files, all, became } = now.files.length ? now : nothingBrought;
  return { files: [...files, ...change.files], all: all + change.files.length, became };
}

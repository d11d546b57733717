import { isReason } from "./formats/header";
import { restored } from "./formats/neutral";
import type { Source, SourceRow } from "./reading/source";

/** A table with the same rows, each made anew. */
async function* each(
  pieces: Source["rows"],
  anew: (row: SourceRow) => SourceRow,
): AsyncGenerator<readonly SourceRow[]> {
  for await (const rows of pieces) yield rows.map(anew);
}

/**
 * Rows that were refused, downloaded, mended and come again: the reasons beside them are left out, and text that was neutralised is as
 * it was. Any other table stays as it is.
 */
export function returned(source: Source): Source {
  const at = source.header.length - 1;
  if (at < 1 || !isReason(source.header[at] ?? "")) return source;
  const anew = ({ line, cells }: SourceRow) => ({ line, cells: cells.toSpliced(at, 1).map(restored) });
  return { ...source, header: source.header.slice(0, at), rows: each(source.rows, anew) };
}

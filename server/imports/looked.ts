import { usualNullWords } from "./formats/mapping/mapping";
import { Profile } from "./formats/mapping/profile";
import { rearranged } from "./open-table";
import type { Source, SourceRow } from "./reading/source";

const MOST_ROWS = 200_000;
const SAMPLES = 20;

/** The table to be mapped: all rows looked at once, the first kept to be shown. */
export interface Looked {
  readonly header: readonly string[];
  readonly profile: Profile;
  readonly samples: readonly SourceRow[];
}

async function look(header: readonly string[], rows: AsyncIterable<readonly SourceRow[]>): Promise<Looked> {
  const profile = new Profile(header, usualNullWords);
  const samples: SourceRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      profile.add(row.cells);
      if (samples.length < SAMPLES) samples.push(row);
    }
    if (profile.rows >= MOST_ROWS) break;
  }
  return { header, profile, samples };
}

async function* onePiece(rows: readonly SourceRow[]): AsyncGenerator<readonly SourceRow[]> {
  yield await Promise.resolve(rows);
}

/** Looks at a table as a mapping will see it: put together anew where a preset does that. */
export async function lookAt(
  source: Source,
  preset: string | null | undefined,
  currency: string,
): Promise<Looked> {
  if (!preset) return look(source.header, source.rows);
  const { header, rows } = await rearranged(source, source.rows, preset, currency);
  return look(header, onePiece(rows));
}

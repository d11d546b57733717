import { Refusal } from "@/server/errors";
import type { Layout } from "./formats/mapping/layout";
import { containerOf } from "./reading/container";
import type { Source, SourceRow } from "./reading/source";
import type { StoredFile } from "./request";

const FIRST_ROWS = 20;

/** The first rows of a table; the rest is not read. */
export async function firstRows({ rows }: Pick<Source, "rows">): Promise<SourceRow[]> {
  const first: SourceRow[] = [];
  for await (const some of rows) {
    first.push(...some);
    if (first.length >= FIRST_ROWS) break;
  }
  return first.slice(0, FIRST_ROWS);
}

/**
 * Looks into a file for a person. Text that is not UTF-8 cannot be read before its encoding was chosen: it is looked at `otherwise`,
 * which hears why. Where that does not help either, the first reason stands.
 */
export async function readingWhatCanBeRead<Found>(
  { path }: StoredFile,
  layout: Layout | null,
  look: () => Promise<Found>,
  otherwise: (reason: string) => Promise<Found>,
): Promise<Found> {
  try {
    return await look();
  } catch (error) {
    const isOpen = error instanceof Refusal && !layout?.encoding && (await containerOf(path)) === "text";
    if (!isOpen) throw error;
    try {
      return await otherwise(error.message);
    } catch (again) {
      throw again instanceof Refusal ? error : again;
    }
  }
}

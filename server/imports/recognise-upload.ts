import type { Viewer } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { type RecognisedTable, recogniseFile } from "./recognise";
import { uploadOf } from "./uploads";

/** What a sent file is; where it is nothing that can be read, why. */
export interface Recognised {
  readonly name: string;
  readonly tables: readonly RecognisedTable[];
  readonly reason: string | null;
}

/** Looks into the header of a sent file, of a workbook into that of each sheet. */
export async function recogniseUpload(
  dataDirectory: string,
  viewer: Pick<Viewer, "userId">,
  id: string,
): Promise<Recognised> {
  const file = await uploadOf(dataDirectory, viewer, id);
  try {
    const tables = await recogniseFile(reading, file, dataDirectory);
    return { name: file.name, tables, reason: null };
  } catch (error) {
    if (error instanceof Refusal) return { name: file.name, tables: [], reason: error.message };
    throw error;
  }
}

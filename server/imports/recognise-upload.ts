import type { Viewer } from "@/server/access/viewer";
import { Refusal } from "@/server/errors";
import { kindsOf } from "./recognise";
import { uploadOf } from "./uploads";

/** What a sent file is; where it is nothing that can be read, why. */
export interface Recognised {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly reason: string | null;
}

/** Looks into the header of a sent file. */
export async function recogniseUpload(
  dataDirectory: string,
  viewer: Pick<Viewer, "userId">,
  id: string,
): Promise<Recognised> {
  const { name, path } = await uploadOf(dataDirectory, viewer, id);
  try {
    const kinds = await kindsOf(path, dataDirectory);
    return { name, kinds, reason: kinds.length ? null : "Its header is of no kind that can be imported." };
  } catch (error) {
    if (error instanceof Refusal) return { name, kinds: [], reason: error.message };
    throw error;
  }
}

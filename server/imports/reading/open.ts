import type { Layout } from "../formats/mapping/layout";
import type { Source } from "./source";
import { tableOf } from "./table";
import { textGrid } from "./text";

/** Opens a file as a table of text: what it is is told by its bytes, how it lies by the layout or as it is found. */
export async function openSource(
  file: { readonly name: string; readonly path: string },
  layout: Layout,
): Promise<Source> {
  return tableOf(await textGrid(file.path, layout), layout);
}

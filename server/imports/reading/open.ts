import type { Layout } from "../formats/mapping/layout";
import { containerOf, demandTable } from "./container";
import { isCommitmentJson, jsonGrid } from "./focus-json";
import type { Grid } from "./grid";
import { openOds } from "./ods";
import type { Source } from "./source";
import { tableOf } from "./table";
import { textGrid } from "./text";
import { sheetGrid } from "./workbook";
import { openXlsx } from "./xlsx";

async function gridOf(path: string, layout: Layout): Promise<Grid> {
  const found = await containerOf(path);
  if (found === "json" && (await isCommitmentJson(path))) return jsonGrid(path);
  const container = demandTable(found);
  if (container === "text") return textGrid(path, layout);
  return sheetGrid(await (container === "xlsx" ? openXlsx(path) : openOds(path)), layout);
}

/** Opens a file as a table of text: what it is is told by its bytes, how it lies by the layout or as it is found. */
export async function openSource(
  file: { readonly name: string; readonly path: string },
  layout: Layout,
): Promise<Source> {
  return tableOf(await gridOf(file.path, layout), layout);
}

import { demand } from "@/server/access/roles";
import type { Viewer } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { readLastClose } from "@/server/organisation/closes-store";
import { readSettings } from "@/server/organisation/settings-store";
import { zipped } from "./exports/archive";
import { billTable } from "./exports/bill";
import { everythingIn } from "./exports/everything";
import { recordsTable } from "./exports/records";
import type { ExportTable } from "./exports/table";
import { templateWorkbook, workbookOf } from "./exports/workbook";
import { kindNamed, kinds } from "./keepers";
import { csvOf, templateOf } from "./write-csv";

/** Kinds that show what single people are paid. */
const showingSalaries = ["positions", "pay-bands", "actuals", "budget"];

/** Kinds that can be exported one by one. */
export const exportNames: readonly string[] = [...kinds.map(({ format }) => format.name), billTable.name];

/** The word for an export of everything there is. */
export const EVERYTHING = "everything";

/** What a table is written as. */
export const forms = ["csv", "xlsx"] as const;
export type Form = (typeof forms)[number];

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/** A file that is handed out: its name, and its content in pieces. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly content: AsyncIterable<string | Uint8Array>;
}

const file = (name: string, form: keyof typeof types, content: Download["content"]): Download => ({
  name: `${name}.${form}`,
  type: types[form],
  content,
});

function refuseUnknown(name: string): never {
  throw new Refusal("invalid", `There is no kind "${name}"; there are ${exportNames.join(", ")}.`);
}

function tableNamed(name: string): ExportTable {
  const kind = kindNamed(name);
  if (kind) return recordsTable(kind);
  return name === billTable.name ? billTable : refuseUnknown(name);
}

/** All records of a kind, with the columns they are imported by. */
export function exportOf(name: string, form: Form, viewer: Pick<Viewer, "role">): Download {
  const table = tableNamed(name);
  demand(viewer, showingSalaries.includes(name) ? "see-salaries" : "read");
  return file(name, form, form === "xlsx" ? workbookOf(table) : csvOf(table));
}

/** Every kind of records and all bills in one archive: a CSV file each, numbered in the order they are imported in, and how to do it. */
export async function exportEverything(viewer: Pick<Viewer, "role">): Promise<Download> {
  demand(viewer, "see-salaries");
  const [settings, lastClose] = [await readSettings(reading), await readLastClose(reading)];
  const files = everythingIn(exportNames.map(tableNamed), settings, lastClose);
  return file(`chartroom-${EVERYTHING}`, "zip", zipped(files));
}

async function* once<T>(content: T | Promise<T>): AsyncGenerator<T> {
  yield await content;
}

/** The header of a kind with one example row; as a workbook, with a sheet that explains each column. */
export function templateFile(name: string, form: Form): Download {
  const kind = kindNamed(name) ?? refuseUnknown(name);
  const content = form === "xlsx" ? templateWorkbook(kind.format) : templateOf(kind.format);
  return file(`${name}-template`, form, once<string | Uint8Array>(content));
}

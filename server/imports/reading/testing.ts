import { strToU8, zipSync } from "fflate";
import { Refusal } from "../../errors";
import { asFound, type Layout } from "../formats/mapping/layout";
import { openSource } from "./open";
import type { LeftOut, Source } from "./source";

/** A file read to its end. */
export interface ReadFile {
  readonly source: Source;
  readonly header: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads a file as it is found, or as a layout says. */
export async function readFile(path: string, layout: Partial<Layout> = {}): Promise<ReadFile> {
  const source = await openSource({ name: "file", path }, { ...asFound, ...layout });
  const rows = [];
  for await (const some of source.rows) rows.push(...some);
  return {
    source,
    header: source.header,
    cells: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    leftOut: source.leftOut,
  };
}

/** Why a file is refused; null: it is read to its end. */
export const refusalOf = (path: string, layout: Partial<Layout> = {}): Promise<Refusal | null> =>
  readFile(path, layout).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );

/** The fixed parts of a workbook with sheets of these names; everything else is given. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  more: {
    readonly workbook?: string;
    readonly parts?: Readonly<Record<string, string>>;
    readonly states?: Readonly<Record<string, string>>;
  } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => {
    const state = more.states?.[name];
    return `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="s${at + 1}"/>`;
  });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("w", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r">${more.workbook ?? ""}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, at) => relation(`s${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`))
      .join(
        "",
      )}${relation("t", "styles", "styles.xml")}${relation("u", "sharedStrings", "/xl/sharedStrings.xml")}</Relationships>`,
    ...more.parts,
  };
  for (const [at, name] of names.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheets[name] ?? "";
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

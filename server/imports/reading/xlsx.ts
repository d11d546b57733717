import { refuseFile } from "../refused";
import { partsOf, unpack, unpackOne } from "./archive";
import { type Merged, mergedAt } from "./merged";
import { meaningOf, type NumberMeaning } from "./number-format";
import type { SourceRow } from "./source";
import type { Sheet, Workbook } from "./workbook";
import { attribute, elementsOf, XmlReader, xmlText } from "./xml";
import { type Shared, SharedTexts, XlsxSheet } from "./xlsx-sheet";

/** Characters that stand behind the rows of a sheet; of more, merged cells are not known. */
const MOST_BEHIND = 4_000_000;

type Elements = Awaited<ReturnType<typeof elementsOf>>;

const named = (elements: Elements, name: string) => elements.filter((element) => element.name === name);

/** Where a relationship leads, from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/").filter(Boolean)) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

const folderOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf("/")));

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of a workbook by name, and what they refer to. */
class Package {
  constructor(
    private readonly path: string,
    private readonly names: ReadonlySet<string>,
  ) {}

  async elements(name: string): Promise<Elements> {
    return this.names.has(name) ? elementsOf(unpackOne(this.path, name)) : [];
  }

  async relationships(of: string): Promise<readonly Relationship[]> {
    const folder = folderOf(of);
    const name = of.slice(folder === "" ? 0 : folder.length + 1);
    const elements = await this.elements(`${folder === "" ? "" : `${folder}/`}_rels/${name}.rels`);
    return named(elements, "Relationship").map(({ attributes }) => ({
      id: attribute(attributes, "Id") ?? "",
      type: (attribute(attributes, "Type") ?? "").replace(/^.*\//, ""),
      target: resolved(folder, attribute(attributes, "Target") ?? ""),
    }));
  }

  text(name: string): AsyncGenerator<string> {
    return xmlText(unpackOne(this.path, name));
  }

  has(name: string | undefined): name is string {
    return name !== undefined && this.names.has(name);
  }
}

/** The meaning of numbers by the number of their style. */
function meaningsIn(styles: Elements): NumberMeaning[] {
  const codes = new Map(
    named(styles, "numFmt").map(({ attributes }) => [
      Number(attribute(attributes, "numFmtId")),
      attribute(attributes, "formatCode") ?? "",
    ]),
  );
  const start = styles.findIndex(({ name }) => name === "cellXfs");
  const end = styles.findIndex(({ name }) => name === "/cellXfs");
  return named(styles.slice(start < 0 ? styles.length : start, end), "xf").map(({ attributes }) => {
    const id = Number(attribute(attributes, "numFmtId") ?? 0);
    return meaningOf(id, codes.get(id) ?? null);
  });
}

async function sharedIn(parts: Package, to: readonly Relationship[], from1904: boolean): Promise<Shared> {
  const target = (type: string) => to.find((each) => each.type === type)?.target;
  const texts = new SharedTexts();
  const name = target("sharedStrings");
  if (parts.has(name)) {
    const reader = new XmlReader(texts);
    for await (const text of parts.text(name)) reader.take(text);
  }
  const styles = await parts.elements(target("styles") ?? "");
  return { texts: texts.texts, meanings: meaningsIn(styles), from1904 };
}

/** What stands behind all rows of a sheet, found without reading the rows. */
async function behindRows(parts: Package, name: string): Promise<string> {
  let [tail, behind] = ["", false];
  for await (const text of parts.text(name)) {
    tail += text;
    const end = tail.lastIndexOf("sheetData>");
    const ends = end >= 0 && tail.slice(Math.max(0, end - 12), end).includes("</");
    if (ends) [tail, behind] = [tail.slice(end), true];
    else if (!behind || tail.length > MOST_BEHIND) tail = tail.slice(-24);
  }
  return behind ? tail : "";
}

async function mergedIn(parts: Package, name: string): Promise<Merged[]> {
  const references = (await behindRows(parts, name)).matchAll(/mergeCell\s[^>]*ref="([A-Z\d:]+)"/gi);
  return Array.from(references, ([, reference = ""]) => mergedAt(reference)).filter(
    (merged) => merged !== null,
  );
}

async function* rowsIn(parts: Package, name: string, shared: Shared): AsyncGenerator<readonly SourceRow[]> {
  const sheet = new XlsxSheet(shared);
  const reader = new XmlReader(sheet);
  for await (const text of parts.text(name)) {
    reader.take(text);
    const rows = sheet.take();
    if (rows.length) yield rows;
  }
}

/** Looks through every part that is read before any of it is used: how large it is, and that it declares nothing. */
async function check(path: string): Promise<ReadonlySet<string>> {
  const names = new Set((await partsOf(path)).map(({ name }) => name));
  let [before, part] = ["", ""];
  for await (const { name, piece } of unpack(path, (each) => /\.(xml|rels|vml)$/i.test(each))) {
    const text = (name === part ? before : "") + piece.toString("latin1");
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || piece.includes(0))
      refuseFile(
        `This workbook is not taken: ${name} declares a document type or entities, which no honest workbook does.`,
      );
    [before, part] = [text.slice(-16), name];
  }
  return names;
}

/** Opens an Excel workbook (.xlsx, .xlsm). */
export async function openXlsx(path: string): Promise<Workbook> {
  const parts = new Package(path, await check(path));
  const main = (await parts.relationships("")).find(({ type }) => type === "officeDocument")?.target;
  if (!parts.has(main)) return refuseFile("This workbook is damaged: it does not say where its sheets are.");
  const [workbook, to] = [await parts.elements(main), await parts.relationships(main)];
  const said = attribute(named(workbook, "workbookPr")[0]?.attributes ?? "", "date1904");
  const shared = await sharedIn(parts, to, said === "1" || said === "true");
  const sheets = named(workbook, "sheet").flatMap(({ attributes }): Sheet[] => {
    const id = attribute(attributes, "r:id") ?? /\s\w+:id="([^"]*)"/.exec(attributes)?.[1];
    const target = to.find((each) => each.id === id);
    if (target?.type !== "worksheet" || !parts.has(target.target)) return [];
    return [
      {
        name: attribute(attributes, "name") ?? "",
        hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
        rows: () => rowsIn(parts, target.target, shared),
        merged: () => mergedIn(parts, target.target),
      },
    ];
  });
  return { sheets };
}

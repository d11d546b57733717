import { limits } from "../limits";
import { refuseFile } from "../refused";
import { partsOf, unpackOne } from "./archive";
import type { Merged } from "./merged";
import { numberText, plainNumber } from "./number-format";
import { SheetRow } from "./sheet-row";
import type { SourceRow } from "./source";
import type { Sheet, Workbook } from "./workbook";
import { attribute, elementsOf, type XmlHandler, XmlReader, xmlText } from "./xml";

const CONTENT = "content.xml";

/** Times are written as spans: PT14H30M00S. */
function clock(span: string): string {
  const found = /^PT(\d+)H(\d+)M(\d+)/.exec(span);
  return found ? [found[1], found[2], found[3]].map((part) => (part ?? "").padStart(2, "0")).join(":") : span;
}

const times = (said: string | null, most: number) => Math.min(Math.max(1, Number(said ?? 1) || 1), most);

/** Hears the XML of an OpenDocument workbook: names of sheets, and the rows of one of them. */
class OdsContent implements XmlHandler {
  readonly sheets: { name: string; style: string }[] = [];
  readonly hiddenStyles = new Set<string>();
  readonly merged: Merged[] = [];
  private ready: SourceRow[] = [];
  private style = "";
  private reading = false;
  private line = 0;
  private rowTimes = 1;
  private row: SheetRow | null = null;
  private column = 0;
  private cell: { readonly attributes: string; readonly times: number } | null = null;
  private said = "";
  private paragraphs = 0;
  private inside = 0;
  private annotation = false;

  /** Reads the rows of the sheet with this number; -1: only what sheets there are. */
  constructor(private readonly wanted: number) {}

  take(): SourceRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === "style") this.style = attribute(attributes, "style:name") ?? "";
    else if (name === "table-properties" && attribute(attributes, "table:display") === "false")
      this.hiddenStyles.add(this.style);
    else if (name === "table") this.openSheet(attributes);
    else if (this.reading) this.openInside(name, attributes);
  }

  text(text: string): void {
    if (this.inside > 0 && !this.annotation) this.said += text;
  }

  close(name: string): void {
    if (name === "table") this.reading = false;
    else if (!this.reading) return;
    else if (name === "p" && this.cell) this.inside--;
    else if (name === "annotation") this.annotation = false;
    else if (name === "table-cell" || name === "covered-table-cell") this.closeCell(name === "table-cell");
    else if (name === "table-row") this.closeRow();
  }

  private openSheet(attributes: string): void {
    const [name, style] = ["table:name", "table:style-name"].map((each) => attribute(attributes, each) ?? "");
    this.reading = this.sheets.length === this.wanted;
    this.sheets.push({ name: name ?? "", style: style ?? "" });
    this.line = 0;
  }

  private openInside(name: string, attributes: string): void {
    if (name === "table-row") this.openRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.openCell(attributes);
    else if (name === "annotation") this.annotation = true;
    else if (!this.cell || this.annotation) return;
    else if (name === "p" && this.inside++ === 0 && this.paragraphs++ > 0) this.said += "\n";
    else if (name === "s") this.said += " ".repeat(times(attribute(attributes, "text:c"), 1_000));
    else if (name === "tab") this.said += "\t";
    else if (name === "line-break") this.said += "\n";
  }

  private openRow(attributes: string): void {
    this.rowTimes = times(attribute(attributes, "table:number-rows-repeated"), 2 ** 21);
    this.row = new SheetRow(this.line + 1);
    this.column = 0;
  }

  private openCell(attributes: string): void {
    const repeated = times(attribute(attributes, "table:number-columns-repeated"), 2 ** 15);
    this.cell = { attributes, times: repeated };
    [this.said, this.paragraphs, this.inside] = ["", 0, 0];
    this.merge(attributes);
  }

  private merge(attributes: string): void {
    const across = times(attribute(attributes, "table:number-columns-spanned"), limits.columns);
    const down = times(attribute(attributes, "table:number-rows-spanned"), 2 ** 20);
    if ((across > 1 || down > 1) && this.line < 300)
      this.merged.push({
        top: this.line + 1,
        bottom: this.line + down,
        left: this.column,
        right: this.column + across - 1,
      });
  }

  private closeCell(own: boolean): void {
    if (!this.cell) return;
    const text = own ? this.textOf(this.cell.attributes) : "";
    for (let i = 0; text !== "" && i < this.cell.times; i++) this.row?.put(this.column + i, text);
    this.column += this.cell.times;
    this.cell = null;
  }

  private textOf(attributes: string): string {
    const type = attribute(attributes, "office:value-type");
    const value = Number(attribute(attributes, "office:value") ?? Number.NaN);
    if (attribute(attributes, "calcext:value-type") === "error") return this.said;
    if (type === "percentage" && !Number.isNaN(value)) return numberText(value, "percent", false);
    if ((type === "float" || type === "currency") && !Number.isNaN(value)) return plainNumber(value);
    if (type === "date")
      return (attribute(attributes, "office:date-value") ?? this.said)
        .replace(/T00:00:00(?:\.0+)?$/, "")
        .replace("T", " ");
    if (type === "time") return clock(attribute(attributes, "office:time-value") ?? this.said);
    if (type === "boolean")
      return attribute(attributes, "office:boolean-value") === "true" ? "TRUE" : "FALSE";
    return this.said === "" ? (attribute(attributes, "office:string-value") ?? "") : this.said;
  }

  private closeRow(): void {
    const row = this.row?.finish() ?? null;
    if (row && this.rowTimes > limits.rows) refuseFile(`more than ${limits.rows} rows.`, row.line);
    for (let i = 0; row && i < this.rowTimes; i++) this.ready.push({ line: row.line + i, cells: row.cells });
    this.line += this.rowTimes;
    this.row = null;
  }
}

async function* contentOf(path: string, content: OdsContent): AsyncGenerator<readonly SourceRow[]> {
  const reader = new XmlReader(content);
  for await (const text of xmlText(unpackOne(path, CONTENT))) {
    reader.take(text);
    const rows = content.take();
    if (rows.length) yield rows;
  }
}

async function mergedIn(path: string, sheet: number): Promise<readonly Merged[]> {
  const content = new OdsContent(sheet);
  let read = 0;
  for await (const rows of contentOf(path, content)) if ((read += rows.length) > 300) break;
  return content.merged;
}

/** Refuses a workbook whose parts are encrypted; its manifest says so. */
async function refuseProtected(path: string): Promise<void> {
  const elements = await elementsOf(unpackOne(path, "META-INF/manifest.xml"));
  if (elements.some(({ name }) => name === "encryption-data"))
    refuseFile(
      "This workbook is protected by a password: open it, take the password away and save it again.",
    );
}

/** Opens an OpenDocument workbook (.ods). */
export async function openOds(path: string): Promise<Workbook> {
  const names = (await partsOf(path)).map(({ name }) => name);
  if (!names.includes(CONTENT)) return refuseFile("This workbook is damaged: it has no content.");
  await refuseProtected(path);
  const content = new OdsContent(-1);
  for await (const rows of contentOf(path, content)) if (rows.length) break;
  return {
    sheets: content.sheets.map(
      ({ name, style }, at): Sheet => ({
        name,
        hidden: content.hiddenStyles.has(style),
        rows: () => contentOf(path, new OdsContent(at)),
        merged: () => mergedIn(path, at),
      }),
    ),
  };
}

import { limits } from "../limits";
import { refuseFile } from "../refused";
import { columnAt } from "./merged";
import { type NumberMeaning, numberText } from "./number-format";
import { SheetRow } from "./sheet-row";
import type { SourceRow } from "./source";
import { attribute, type XmlHandler } from "./xml";

/** What cells of a workbook refer to. */
export interface Shared {
  readonly texts: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly from1904: boolean;
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Hears the XML of a sheet and makes rows of text of it. */
export class XlsxSheet implements XmlHandler {
  private ready: SourceRow[] = [];
  private row: SheetRow | null = null;
  private line = 0;
  private column = -1;
  private type = "";
  private style = 0;
  private said: string | null = null;
  /** The formula of a cell whose value has not been read. */
  private formula: string | null = null;
  private inFormula = false;
  private listening = false;
  private phonetic = false;

  constructor(private readonly shared: Shared) {}

  /** The rows that were finished since this was last asked. */
  take(): SourceRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v" || name === "t") this.openText();
    else if (name === "f") [this.formula, this.inFormula] = ["=", true];
    else if (name === "row") this.openRow(attributes);
    else if (name === "rPh") this.phonetic = true;
  }

  text(text: string): void {
    if (this.listening && this.said !== null) this.said += text;
    if (this.inFormula && this.formula !== null) this.formula += text;
    if (this.said !== null && this.said.length > limits.rowCharacters)
      refuseFile(`a cell has more than ${limits.rowCharacters} characters.`, this.line);
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "t") this.listening = false;
    else if (name === "f") this.inFormula = false;
    else if (name === "rPh") this.phonetic = false;
    else if (name === "row") this.closeRow();
  }

  private openRow(attributes: string): void {
    const said = Number(attribute(attributes, "r") ?? this.line + 1);
    if (!Number.isInteger(said) || said <= this.line)
      refuseFile("This workbook is damaged: its rows are out of order.");
    [this.line, this.column, this.row] = [said, -1, new SheetRow(said)];
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    this.column = reference === null ? this.column + 1 : columnAt(reference);
    this.type = attribute(attributes, "t") ?? "n";
    this.style = Number(attribute(attributes, "s") ?? 0);
    [this.said, this.formula] = ["", null];
  }

  private openText(): void {
    this.formula = null;
    this.listening = this.said !== null && !this.phonetic;
  }

  /** A formula that was never reckoned says itself, so that nobody takes it for an empty cell. */
  private closeCell(): void {
    if (this.said !== null) this.row?.put(this.column, this.formula ?? this.textOf(this.said));
    this.said = null;
  }

  private textOf(said: string): string {
    if (said === "") return "";
    if (this.type === "s") return this.shared.texts[Number(said)] ?? "";
    if (this.type === "inlineStr" || this.type === "str") return unescaped(said);
    if (this.type === "b") return said.trim() === "1" || said.trim() === "true" ? "TRUE" : "FALSE";
    if (this.type === "d")
      return said
        .trim()
        .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "")
        .replace("T", " ");
    if (this.type === "e") return said;
    const value = Number(said);
    if (said.trim() === "" || Number.isNaN(value)) return said;
    return numberText(value, this.shared.meanings[this.style] ?? "number", this.shared.from1904);
  }

  private closeRow(): void {
    const row = this.row?.finish();
    if (row) this.ready.push(row);
    this.row = null;
  }
}

/** Hears shared texts; the reading aid beside Japanese words is no part of them. */
export class SharedTexts implements XmlHandler {
  readonly texts: string[] = [];
  private said = "";
  private listening = false;
  private phonetic = false;
  private all = 0;

  open(name: string): void {
    if (name === "si") this.said = "";
    else if (name === "rPh") this.phonetic = true;
    else if (name === "t") this.listening = !this.phonetic;
  }

  text(text: string): void {
    if (this.listening) this.said += text;
  }

  close(name: string): void {
    if (name === "t") this.listening = false;
    else if (name === "rPh") this.phonetic = false;
    else if (name === "si") this.add(unescaped(this.said));
  }

  private add(text: string): void {
    this.texts.push(text);
    this.all += text.length + 8;
    if (this.all > limits.sharedCharacters)
      refuseFile("This workbook holds more text than is read: save the sheet that matters as CSV in UTF-8.");
  }
}

import { refuseFile } from "../refused";

/** Hears the parts of an XML text as they come; names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const LONGEST = 1_000_000;

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function entity(whole: string, name: string): string {
  const known = entities.get(name);
  if (known !== undefined) return known;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith("#") && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return refuseFile(`This workbook is not taken: it refers to ${whole}, which only its author knows.`);
}

const decoded = (text: string) => (text.includes("&") ? text.replace(/&([^;&\s]{1,12});/g, entity) : text);

/** What an attribute says; `attributes` is what stands behind the name of the element. */
export function attribute(attributes: string, name: string): string | null {
  const start = attributes.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    return decoded(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (!attributes.includes(name)) return null;
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : decoded(value);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Where a tag ends; a > inside quotes does not end it. */
function endOfTag(text: string, start: number): number {
  for (let end = text.indexOf(">", start); end >= 0; end = text.indexOf(">", end + 1)) {
    const before = text.charCodeAt(text.charCodeAt(end - 1) === 0x2f ? end - 2 : end - 1);
    if (before === 0x22 || before === 0x27 || isBalanced(text.slice(start, end))) return end;
  }
  return -1;
}

const isBalanced = (tag: string) =>
  (!tag.includes('"') && !tag.includes("'")) || /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(tag);

/** Sections that hold no elements, by how they begin, and how they end. */
const sections = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Reads XML as it comes in pieces. A document that declares entities of its own is refused: no honest workbook does. */
export class XmlReader {
  private rest = "";

  constructor(private readonly handler: XmlHandler) {}

  take(text: string): void {
    const all = this.rest + text;
    let at = 0;
    for (let tag = all.indexOf("<"); tag >= 0; tag = all.indexOf("<", at)) {
      const end = this.step(all, at, tag);
      if (end < 0) break;
      at = end;
    }
    this.rest = all.slice(at);
    if (this.rest.length > LONGEST)
      refuseFile("This workbook is not taken: a text in it is longer than any cell.");
  }

  /** Reads the text before a tag and the tag; -1 where its end has not come yet. */
  private step(all: string, at: number, tag: number): number {
    const end =
      all.charCodeAt(tag + 1) === 0x21 || all.charCodeAt(tag + 1) === 0x3f
        ? this.section(all, at, tag)
        : null;
    if (end !== null) return end;
    const close = endOfTag(all, tag);
    if (close < 0) return -1;
    if (tag > at) this.handler.text(decoded(all.slice(at, tag)));
    this.tag(all.slice(tag + 1, close));
    return close + 1;
  }

  private section(all: string, at: number, tag: number): number {
    const kind = sections.find(([begin]) => all.startsWith(begin, tag));
    if (!kind && all.length - tag < 9) return -1;
    if (!kind)
      return refuseFile(
        "This workbook is not taken: it declares a document type, which no honest workbook does.",
      );
    const end = all.indexOf(kind[1], tag + kind[0].length);
    if (end < 0) return -1;
    if (tag > at) this.handler.text(decoded(all.slice(at, tag)));
    if (kind[0] === "<![CDATA[") this.handler.text(all.slice(tag + 9, end));
    return end + kind[1].length;
  }

  private tag(inside: string): void {
    if (inside.startsWith("/")) return this.handler.close(local(inside.slice(1).trim()));
    const empty = inside.endsWith("/");
    const whole = empty ? inside.slice(0, -1) : inside;
    const space = whole.search(/\s/);
    const name = local(space < 0 ? whole : whole.slice(0, space));
    this.handler.open(name, space < 0 ? "" : whole.slice(space));
    if (empty) this.handler.close(name);
  }
}

/** Text of a part of a workbook, which is UTF-8 without exception. */
export async function* xmlText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuseFile("This workbook is damaged: a part of it is not UTF-8.");
  }
}

/** Every element that opens or closes ("/name"), with its attributes: for parts that are small. */
export async function elementsOf(
  pieces: AsyncIterable<Uint8Array>,
): Promise<readonly { readonly name: string; readonly attributes: string }[]> {
  const elements: { name: string; attributes: string }[] = [];
  const reader = new XmlReader({
    open: (name, attributes) => elements.push({ name, attributes }),
    close: (name) => elements.push({ name: `/${name}`, attributes: "" }),
    text: () => {},
  });
  for await (const text of xmlText(pieces)) {
    reader.take(text);
    if (elements.length > 500_000)
      refuseFile("This workbook is not taken: it has more styles than are read.");
  }
  return elements;
}

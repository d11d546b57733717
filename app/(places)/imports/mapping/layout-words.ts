import type { Layout } from "./proposal";

type Encoding = NonNullable<Layout["encoding"]>;
type Delimiter = NonNullable<Layout["delimiter"]>;

/** Encodings as people know them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252 (Western Europe)",
  "iso-8859-1": "Latin-1 (ISO 8859-1)",
};

/** What stands between cells. */
export const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ",": "comma ,",
  ";": "semicolon ;",
  "\t": "tab",
  "|": "bar |",
};

export const encodings: readonly Encoding[] = ["utf-8", "windows-1252", "iso-8859-1", "utf-16le", "utf-16be"];
export const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/** Encodings a text file may be read in; another than UTF-8 is always named, never assumed in silence. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the table lies in its file. Null: as it is found; what was found is said with its reasons. */
export interface Layout {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Which sheet of a workbook. */
  readonly sheet: string | null;
  /** The line in which the header begins, counted from 1; 0: there is no header. */
  readonly headerLine: number | null;
  /** How many lines the header has, 1 to 3. */
  readonly headerLines: number | null;
}

export const asFound: Layout = {
  encoding: null,
  delimiter: null,
  sheet: null,
  headerLine: null,
  headerLines: null,
};

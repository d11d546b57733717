import type { Mapping } from "@/server/imports/formats/mapping/mapping";
import type { FoundLayout, LeftOut, SheetName, SourceRow } from "@/server/imports/reading/source";
export type { Mapping, ColumnRule, NumberRule } from "@/server/imports/formats/mapping/mapping";
export type { Layout } from "@/server/imports/formats/mapping/layout";

/** What cannot be known from a file, with the choices a person has. */
export interface Question {
  readonly about: "decimal" | "date-order" | "encoding" | "column";
  /** Our column it is about. */
  readonly column: string | null;
  readonly source: string | null;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** How a file would be read, and what is open. */
export interface Proposal {
  readonly native: boolean;
  readonly mapping: Mapping | null;
  readonly found: FoundLayout;
  readonly reasons: readonly string[];
  readonly sheets: readonly SheetName[];
  readonly header: readonly string[];
  readonly named: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly samples: readonly string[];
  }[];
  readonly samples: readonly SourceRow[];
  readonly leftOut: readonly LeftOut[];
  readonly guesses: Readonly<Record<string, { readonly why: string }>>;
  readonly questions: readonly Question[];
}

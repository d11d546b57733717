import type { Currency } from "@/server/planning/money";
import type { Mapping } from "../mapping/mapping";

/** A row of a file as text, and the line in which it begins. */
export interface PresetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a preset may have to know of the organisation. */
export interface PresetCircumstances {
  readonly reportingCurrency: Currency;
  /** The rows above the header; some layouts say there what all rows need (a year, a currency). */
  readonly above?: readonly PresetRow[];
}

/** A layout of another tool that Chartroom knows: recognised by its header, and the mapping that reads it. */
export interface Preset {
  /** What `--mapping` calls it: "snipe-it-licences". */
  readonly name: string;
  /** What a person reads: "Snipe-IT: licences". */
  readonly title: string;
  readonly kind: string;
  /** Whether a header is of this layout, names as they stand in the file; the first rows tell where there is no header. */
  recognises(header: readonly string[], first?: readonly PresetRow[]): boolean;
  /** The mapping for a header of this layout, or for the one `rearrange` makes. */
  mapping(header: readonly string[]): Mapping;
  /**
   * Where rows must be put together or taken apart before they can be mapped: another header and other rows. Its mapping says so
   * in `rearrangedBy`.
   */
  rearrange?(
    header: readonly string[],
    rows: readonly PresetRow[],
    circumstances: PresetCircumstances,
  ): { readonly header: readonly string[]; readonly rows: readonly PresetRow[] };
}

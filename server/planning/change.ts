import type { Decimal } from "./decimal";
import type { Kept } from "./facts";
import type { FieldPath } from "./field-path";
import type { Month } from "./month";
import type { FactKind } from "./portfolio";

/** Every kind of record a change can be about. A kind that is added to the facts takes part by itself. */
export type RecordKind =
  | FactKind
  | "cost-centres"
  | "vendors"
  | "teams"
  | "people"
  | "cost-categories"
  | "fx-rates"
  | "indices";

interface Identified {
  /** The same id laid twice counts once. */
  readonly id: string;
}

interface OfRecord extends Identified {
  readonly kind: RecordKind;
  readonly record: string;
}

/** Another value of a field. `was` is the value that was seen when the change was made. */
export interface Amend extends OfRecord {
  readonly act: "amend";
  readonly path: FieldPath;
  readonly value: unknown;
  readonly was: unknown;
}

export interface Remove extends OfRecord {
  readonly act: "remove";
}

/** A record that is not among the facts. */
export interface Add extends OfRecord {
  readonly act: "add";
  readonly value: Kept;
}

/** A date of a record (most often of a milestone) earlier or later; moves of one date are added up and applied once. */
export interface Move extends OfRecord {
  readonly act: "move";
  readonly path: FieldPath;
  readonly months: number;
  readonly days: number;
}

/**
 * What can be assumed otherwise: `raise` yearly raises from a month on · `inflation` of indices not yet published (`of`: one
 * index) · `renewal-uplift` (`of`: a cost category) · `growth` a year of series (`of`: "cloud/id", or all) · `rate-shock` of a
 * currency's rates (`of`) · `vacancy-probability` · `deflection` of support contacts by automation (`of`:
 * "team/L1", a team, or all). Values are per cent.
 */
export const assumed = [
  "raise",
  "inflation",
  "renewal-uplift",
  "growth",
  "rate-shock",
  "vacancy-probability",
  "deflection",
] as const;
export type Assumed = (typeof assumed)[number];

export interface Assume extends Identified {
  readonly act: "assume";
  readonly what: Assumed;
  readonly of: string;
  /** From this month on; null: always. */
  readonly from: Month | null;
  readonly pct: Decimal;
}

/** One change of a scenario. */
export type Change = Amend | Remove | Add | Move | Assume;

/** A change of a record. */
export type RecordChange = Exclude<Change, Assume>;

/** Whether a change is about single people's money. */
export const moneyOfPeople = (change: Change): boolean =>
  change.act !== "assume" && (change.kind === "positions" || change.kind === "cost-centres");

import type { Month } from "@/server/planning/month";
import type { Identified } from "./formats/format";
import type { Kind } from "./keepers";
import type { Merged } from "./merging";

/** Records of one kind as an import would store them. */
export interface SupposedRecords {
  readonly kind: string;
  readonly facts: readonly Identified[];
}

/** The plan's totals by month before an import and after it, in whole minor units. */
export interface ImportEffect {
  readonly currency: string;
  readonly view: "accrual" | "cash";
  readonly months: readonly Month[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Series whose forecast is not made yet. */
  readonly pending: number;
}

/** Says what records would do to the plan; null: nothing. Imports know no plan: whoever starts them brings one that does. */
export type EffectOf = (supposed: readonly SupposedRecords[]) => Promise<ImportEffect | null>;

/** The records an import would write, as the plan would see them. */
export function supposedBy({ keeper: { store } }: Kind, { records }: Merged): SupposedRecords[] {
  if (!store) return [];
  const written = records.filter(({ rows }) => rows.some(({ outcome }) => outcome !== "unchanged"));
  return written.length ? [{ kind: store.kind, facts: written.map(({ fact }) => fact) }] : [];
}

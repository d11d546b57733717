/**
 * Tables of the ledger whose rows have no version: each row carries the counter of the transaction that last wrote it (`changed`),
 * and so tells which import that was.
 */
export interface Marked {
  readonly table: string;
  readonly key: readonly string[];
  /** The kind under which an import keeps the rows it changed, and what such a row is called there. */
  readonly kind: string;
  readonly record: string;
}

export const markedPostings: Marked = {
  table: "actual_posting",
  key: ["id"],
  kind: "ledger postings",
  record: "p.id",
};

export const markedAmounts: Marked = {
  table: "budget_amount",
  key: ["budget", "month", "cost_centre", "category", "vendor", "line"],
  kind: "budget amounts",
  record: `encode(sha256(convert_to(jsonb_build_array(p.budget, p.month, p.cost_centre, p.category, p.vendor, p.line)::text,
    'UTF8')), 'hex')`,
};

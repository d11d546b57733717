import type { Door } from "./origin";
import type { Change } from "./record-text";

/** What was done. `clear`: all records were removed; a record's history begins after it. */
export type AuditAction =
  | "create"
  | "update"
  | "remove"
  | "import"
  | "clear"
  | "sign-in"
  | "sign-out"
  | "denied"
  | "export";

/** One row of the audit trail: who did what to which record, when, through which door. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly door: Door;
  readonly file: string | null;
  readonly line: number | null;
  readonly note: string | null;
  readonly kind: string;
  readonly recordId: string;
  readonly action: AuditAction;
  readonly changes: readonly Change[];
  readonly hash: string;
}

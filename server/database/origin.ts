/** Through which door a change came in. */
export type Door = "screen" | "import" | "command" | "api" | "demo";

/** Who changes something, and from where: kept with the record and in the audit trail. */
export interface Origin {
  readonly actorId: string | null;
  readonly actorName: string;
  readonly door: Door;
  /** The file and line a record was read from. */
  readonly file?: string;
  readonly line?: number;
  readonly note?: string;
}

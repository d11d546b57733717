/** What becomes of a cell of one of our columns in one of the first rows. */
export interface TriedCell {
  readonly line: number;
  /** What the file says. */
  readonly said: string;
  readonly becomes: string;
  /** Why it would be refused. */
  readonly reason: string | null;
}

/** The first rows as the mapping reads them, by our columns. */
export type Tried = Readonly<Record<string, readonly TriedCell[]>>;

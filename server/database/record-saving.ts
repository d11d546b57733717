import type { Kept } from "../planning/facts";
import type { Origin } from "./origin";

/** What became of one record that was to be saved. */
export interface Saved {
  readonly id: string;
  readonly outcome: "created" | "updated" | "unchanged";
  readonly version: number;
}

/** A whole fact to be saved. */
export interface Saving<Fact extends Kept> {
  readonly fact: Omit<Fact, "version">;
  /**
   * The version the writer saw; anything else stored meanwhile is a conflict. Null: write over whatever is stored (imports);
   * 0: there must be none yet.
   */
  readonly version: number | null;
  readonly origin: Origin;
  /** The line of the file each row inside the fact came from, by the row's path: "records/2025-01", "items/1/priceSteps/2026-01". */
  readonly lines?: ReadonlyMap<string, number>;
}

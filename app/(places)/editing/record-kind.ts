import type { ReactNode } from "react";
import type { RecordHistory } from "./history";
import type { Stored } from "./use-editing";

type Audited = Parameters<typeof RecordHistory>[0]["entries"];

/** How records of one kind are asked for and written, for the forms all kinds have. */
export interface RecordKind<Fields extends object> {
  /** "person". */
  readonly word: string;
  readonly label: (field: keyof Fields & string) => string;
  /** What a field says, for the two sides of a conflict. */
  readonly text: (field: keyof Fields & string, fields: Fields) => ReactNode;
  /** What the record is called. */
  readonly nameOf: (fields: Fields, id: string) => string;
  readonly get: (id: string) => Promise<Stored<Fields>>;
  readonly history: (id: string) => Promise<Audited>;
  readonly create: (fields: Partial<Fields>, id?: string) => Promise<{ readonly id: string }>;
  readonly update: (id: string, version: number, fields: Partial<Fields>) => Promise<unknown>;
  readonly remove: (id: string, version: number) => Promise<unknown>;
  /** Asks anew whatever showed it. */
  readonly refresh: () => Promise<unknown>;
}

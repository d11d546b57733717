/** Something that keeps an import from being undone. */
export interface InTheWay {
  readonly kind: string;
  readonly id: string;
  readonly file: string | null;
  readonly line: number | null;
  /** "was changed", "was removed", "is used by …". */
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date | null;
}

/** What one part of an undo did; nothing where something is in its way. */
export interface UndoStep {
  readonly removed: number;
  readonly restored: number;
  readonly stay: readonly { readonly kind: string; readonly id: string; readonly usedBy: string }[];
  readonly conflicts: readonly InTheWay[];
}

export const nothingDone: UndoStep = { removed: 0, restored: 0, stay: [], conflicts: [] };

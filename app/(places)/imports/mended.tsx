"use client";
import { Button } from "@mantine/core";
import type { CellPlace, Correction } from "./corrections";
import classes from "./imports.module.css";

/** The corrections made so far, and the ways to make one and to take one back. */
export interface Mending {
  readonly corrections: readonly Correction[];
  readonly onMend: (correction: Correction) => void;
  readonly onUndo: (place: CellPlace) => void;
}

/** The cells that were mended here: each can be taken back. */
export function Mended({ corrections, onUndo }: Pick<Mending, "corrections" | "onUndo">) {
  if (corrections.length === 0) return null;
  const count = corrections.length === 1 ? "1 cell" : `${corrections.length} cells`;
  return (
    <section className={classes.mended}>
      <h3 className={classes.heading}>Mended here: {count}; the file itself stays as it is</h3>
      <ul className={classes.issues}>
        {corrections.map(({ file, line, column, value }) => (
          <li key={`${file} ${line} ${column}`}>
            Line {line}, {column}: <b>{value || "empty"}</b>{" "}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Undo the correction of ${column} in line ${line}`}
              onClick={() => onUndo({ file, line, column })}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

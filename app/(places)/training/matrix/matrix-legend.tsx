import { type Cell, emptyCell } from "../../joined/person/skill-cells";
import { CellFace, cellMarks } from "./matrix-cell";
import classes from "./matrix.module.css";

const samples: readonly (readonly [Cell, string])[] = [
  [{ ...emptyCell, level: 3, known: "confirmed", required: 3 }, "confirmed, as asked for"],
  [{ ...emptyCell, level: 2, known: "confirmed", required: 3 }, "one level short"],
  [{ ...emptyCell, level: 4, known: "confirmed", required: 3 }, "one above"],
  [{ ...emptyCell, level: 3, known: "noted" }, "not confirmed (slanted)"],
  [{ ...emptyCell, level: 3, known: "self" }, "self-assessed only (hatched)"],
  [{ ...emptyCell, level: 2, self: 3, known: "confirmed" }, "says otherwise of themselves"],
  [{ ...emptyCell, required: 3 }, "asked for, not assessed"],
  [{ ...emptyCell, level: 4, known: "confirmed", specialist: true }, "specialist"],
];

/** What the marks mean. */
export const MatrixLegend = () => (
  <ul className={classes.legend} aria-label="What the marks mean">
    {samples.map(([cell, words]) => (
      <li key={words}>
        <span className={`${classes.cell} ${classes.sample}`} aria-hidden {...cellMarks(cell)}>
          <CellFace cell={cell} />
        </span>
        {words}
      </li>
    ))}
    <li>0 none · 1 basics · 2 with guidance · 3 works alone · 4 teaches others</li>
  </ul>
);

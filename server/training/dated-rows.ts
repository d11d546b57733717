import type { Column } from "../database/column";
import { canonicalJson } from "../database/canonical-json";
import { type Day, parseDay, printDay } from "../planning/day";

interface Dated {
  readonly day: Day;
}

const dayIn = (text: unknown): Day => {
  const day = parseDay(String(text));
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
};

const written = (rows: readonly Dated[]) => rows.map((row) => ({ ...row, day: printDay(row.day) }));

/** Small lists of values with a day each, which is kept and shown as people write it. */
export const datedRows = <Row extends Dated>(): Column<readonly Row[]> => ({
  cells: [{ suffix: "", type: "jsonb" }],
  write: (rows) => [JSON.stringify(written(rows))],
  // What was written above, its days as text.
  read: ([cell]) =>
    (cell as readonly (Omit<Row, "day"> & { day: string })[]).map((row) => ({
      ...(row as Omit<Row, "day"> & { day: string } & Row),
      day: dayIn(row.day),
    })),
  show: (rows) => (rows.length === 0 ? null : canonicalJson(written(rows))),
});

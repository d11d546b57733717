"use client";
import { ScrollRegion } from "../../../_parts/scroll-region";
import classes from "./mapping.module.css";
import type { Proposal } from "./proposal";

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** What it is taken for. */
  readonly as: string;
}

const most = 10;
const whys = {
  title: "title",
  total: "total",
  note: "note",
  header: "header again",
  chosen: "left out",
} as const;

/** The first lines of a file with what each is taken for: titles, header, data. */
function firstRows({ found, header, named, samples, leftOut }: Proposal): Row[] {
  const head = named ? [{ line: found.headerLine, cells: header, as: "header" }] : [];
  const others = leftOut.map(({ line, cells, why }) => ({ line, cells, as: whys[why] }));
  const data = samples.map(({ line, cells }) => ({ line, cells, as: "" }));
  return [...head, ...others, ...data].sort((a, b) => a.line - b.line).slice(0, most);
}

/** The first rows as they lie in the file, with their lines; the header stands out. */
export function FirstRows({ proposal }: { proposal: Proposal }) {
  const rows = firstRows(proposal);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return (
    <>
      <p className={classes.soft}>The first lines of the file; the table scrolls sideways.</p>
      <ScrollRegion label="The first lines of the file" className={classes.scroll}>
        <table className={classes.rows}>
          <thead className={classes.hidden}>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Taken as</th>
              {Array.from({ length: width }, (_, at) => (
                <th key={at} scope="col">
                  Cell {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells, as }) => (
              <tr key={`${line} ${as}`} data-as={as || undefined}>
                <th scope="row">{line}</th>
                <td className={classes.as}>{as}</td>
                {Array.from({ length: width }, (_, at) => (
                  <td key={at}>{cells[at] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

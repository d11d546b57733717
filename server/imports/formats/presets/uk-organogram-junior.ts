import { decimal, exactly, parseDecimal } from "@/server/planning/decimal";
import { over, plus, rational } from "@/server/planning/rational";
import { constant, rule } from "../mapping/mapping";
import { printRational } from "../mapping/reckoning";
import { type CellOf, cellsOf } from "./adding";
import { amounts, hasAll, mappingOf } from "./making";
import type { Preset, PresetRow } from "./preset";

const least = ["Payscale Minimum (£)", "Payscale Minimum (�)"];
const most = ["Payscale Maximum (£)", "Payscale Maximum (�)"];
const posts = "Number of Posts in FTE";
const added = ["Post", "Midpoint", "FTE of the post"];

/** More posts than this in one row stay one row with their FTE. */
const MOST_POSTS = 5_000;

/** The middle of the pay band; what is written there where it is no band, so that it is refused by name. */
function midpointOf(cell: CellOf): string {
  const [low, high] = [parseDecimal(cell(least)), parseDecimal(cell(most))];
  if (low === null || high === null) return [cell(least), cell(most)].filter(Boolean).join(" – ");
  return printRational(over(plus(exactly(low), exactly(high)), rational(2)), 4);
}

/** 16.5 → sixteen times 1, and 0.5. */
function partsOf(text: string): readonly string[] {
  const fte = parseDecimal(text);
  if (fte === null || !(Number(fte) > 1) || Number(fte) > MOST_POSTS) return [text];
  const [whole = "0", fraction = ""] = fte.split(".");
  const ones = Array.from({ length: Number(whole) }, () => "1");
  return fraction ? [...ones, decimal(`0.${fraction}`)] : ones;
}

const nameOf = (cell: CellOf): string =>
  ["Organisation", "Unit", "Reporting Senior Post", "Grade", "Generic Job Title"].map(cell).join(" / ");

/** Rows that call their posts the same are numbered on in an order that does not depend on the file's. */
function ordered(rows: readonly PresetRow[], cellOf: (row: PresetRow) => CellOf): readonly PresetRow[] {
  const sortKey = (row: PresetRow) => row.cells.slice(0, -1).join("\n");
  return rows.toSorted((a, b) => {
    const [x, y] = [nameOf(cellOf(a)) + sortKey(a), nameOf(cellOf(b)) + sortKey(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function postsOf(header: readonly string[], rows: readonly PresetRow[]): PresetRow[] {
  const cellOf = cellsOf(header);
  const counted = new Map<string, number>();
  return ordered(rows, cellOf).flatMap((row) => {
    const cell = cellOf(row);
    const [name, midpoint] = [nameOf(cell), midpointOf(cell)];
    return partsOf(cell(posts)).map((fte) => {
      const number = (counted.get(name) ?? 0) + 1;
      counted.set(name, number);
      return { line: row.line, cells: [`${name} / ${number}`, midpoint, fte, ...row.cells] };
    });
  });
}

/**
 * Junior posts of the organograms that departments of the United Kingdom publish.
 *
 * - A row stands for several posts: it becomes one position for each whole one and one for the part that is left, known by
 *   organisation, unit, senior post, grade, title and a number, so that the next file changes the same positions.
 * - The salary is the middle of the pay band, in pounds. The unit is cost centre and team; the job title title and role.
 * - The file names no first day: it is left open. On-costs are not in it.
 */
export const ukOrganogramJunior: Preset = {
  name: "uk-organogram-junior",
  title: "United Kingdom: organogram, junior posts",
  kind: "positions",
  recognises: (header) =>
    hasAll(header, "Reporting Senior Post", "Grade", "Generic Job Title", posts, least, most),
  rearrange: (header, rows) => ({ header: [...added, ...header], rows: postsOf(header, rows) }),
  mapping: () =>
    mappingOf(
      "positions",
      {
        id: rule("Post"),
        title: rule("Generic Job Title"),
        cost_centre: rule("Unit"),
        team: rule("Unit"),
        role: rule("Generic Job Title"),
        currency: constant("GBP"),
        annual_salary: rule("Midpoint", amounts()),
        fte: rule("FTE of the post", amounts()),
        kind: constant("employee"),
      },
      { rearrangedBy: "uk-organogram-junior" },
    ),
};

import { rule } from "../mapping/mapping";
import { mappingOf, nameIn, plainName } from "./making";
import type { Preset, PresetRow } from "./preset";

const people = [
  "person",
  "people",
  "name",
  "full name",
  "employee",
  "employee name",
  "staff",
  "who",
  "member",
];
/** What may stand beside the names and is no skill. */
const besides = [
  "id",
  "team",
  "department",
  "role",
  "job title",
  "title",
  "email",
  "e-mail",
  "mail",
  "location",
  "manager",
];

const isBeside = (name: string): boolean => {
  const plain = plainName(name);
  return plain === "" || /^column \d+$/.test(plain) || people.includes(plain) || besides.includes(plain);
};

const skillsIn = (header: readonly string[]): string[] => header.filter((name) => !isBeside(name));

const isLevel = (cell: string): boolean => /^[0-4](?:\.0+)?(?:\s+\D.*)?$/u.test(cell.trim());
const saysNothing = (cell: string): boolean => /^[-–]?$/u.test(cell.trim());

/** Below the skills stand levels and gaps, and nothing else. */
function holdsLevels(header: readonly string[], rows: readonly PresetRow[]): boolean {
  const places = header.flatMap((name, at) => (isBeside(name) ? [] : [at]));
  const cells = rows.flatMap((row) => places.map((at) => row.cells[at] ?? ""));
  return cells.some(isLevel) && cells.every((cell) => isLevel(cell) || saysNothing(cell));
}

/**
 * People down, skills across, a level from 0 to 4 where they meet: what most teams keep in a spreadsheet.
 *
 * - Empty cells and dashes say nothing; no skill is given the level 0 by them.
 * - Team, role, mail and the like beside the names are left where they are: people come by their own kind.
 */
export const skillMatrix: Preset = {
  name: "skill-matrix",
  title: "A table of people and skills, skills across",
  kind: "skills",
  recognises: (header, first = []) =>
    nameIn(header, people) !== null && skillsIn(header).length >= 2 && holdsLevels(header, first),
  mapping: (header) =>
    mappingOf(
      "skills",
      { person: rule(nameIn(header, people) ?? []) },
      { across: { columns: skillsIn(header), name: "skill", value: "level" } },
    ),
};

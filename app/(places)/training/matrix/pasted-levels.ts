import { type Level, levels } from "@/server/planning/skill";

/** A level as it was pasted, by the names people gave. */
export interface Named {
  readonly person: string;
  readonly skill: string;
  readonly level: Level;
}

/** What was read, and what could not be: by line, in words. */
export interface Pasted {
  readonly levels: readonly Named[];
  readonly refused: readonly string[];
}

/** "3", "3 works alone", "3.0"; null: none; undefined: no level. */
export function levelIn(text: string): Level | null | undefined {
  const plain = text.trim();
  if (plain === "" || plain === "-" || plain === "–") return null;
  const number = /^([0-4])(?:[.,]0+)?(?:\s+\D.*)?$/u.exec(plain)?.[1];
  return number === undefined ? undefined : levels.find((level) => level === Number(number));
}

const separators = ["\t", ";", ","] as const;

/** Cells of a text as it comes from a spreadsheet, or typed with ; or , between. */
export function cellsIn(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const separator = separators.find((one) => lines[0]?.includes(one)) ?? "\t";
  return lines.map((line) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

const isHead = (cells: readonly string[]): boolean => {
  const last = cells.at(-1) ?? "";
  return cells.length > 1 && levelIn(last) === undefined && /\p{L}/u.test(last);
};

/** One line a level: person, skill, level. */
function fromLines(lines: readonly (readonly string[])[], first: number): Pasted {
  const found: Named[] = [];
  const refused: string[] = [];
  lines.forEach(([person = "", skill = "", text = ""], at) => {
    const level = levelIn(text);
    if (person === "" && skill === "" && text === "") return;
    if (person === "" || skill === "") refused.push(`Line ${at + first}: write person, skill and level.`);
    else if (level === undefined || level === null)
      refused.push(`Line ${at + first}: “${text}” is not a level from 0 to 4.`);
    else found.push({ person, skill, level });
  });
  return { levels: found, refused };
}

/** A table: skills across, a line for each person; empty cells say nothing. */
function fromTable([head = [], ...lines]: readonly (readonly string[])[]): Pasted {
  const found: Named[] = [];
  const refused: string[] = [];
  lines.forEach(([person = "", ...cells], row) => {
    cells.forEach((text, column) => {
      const level = levelIn(text);
      const skill = head[column + 1] ?? "";
      if (level === null) return;
      if (person === "" || skill === "") refused.push(`Line ${row + 2}: “${text}” stands under no name.`);
      else if (level === undefined)
        refused.push(`Line ${row + 2}, ${skill}: “${text}” is not a level from 0 to 4.`);
      else found.push({ person, skill, level });
    });
  });
  return { levels: found, refused };
}

/** Whether the first line names skills: below it, levels stand in more than one column. */
const isTable = ([head, ...lines]: readonly (readonly string[])[]): boolean =>
  head !== undefined &&
  isHead(head) &&
  lines.length > 0 &&
  lines.every((cells) => cells.slice(1).every((cell) => levelIn(cell) !== undefined));

/** Reads levels that were copied from a spreadsheet: a table of people × skills, or a line for each level. */
export function pastedLevels(text: string): Pasted {
  const lines = cellsIn(text);
  if (isTable(lines)) return fromTable(lines);
  const headed = lines[0] !== undefined && isHead(lines[0]);
  return fromLines(headed ? lines.slice(1) : lines, headed ? 2 : 1);
}

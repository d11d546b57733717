import { expect, test } from "vitest";
import { cellsIn, levelIn, pastedLevels } from "./pasted-levels";

test("a line for each level, with or without a head, by tab, semicolon or comma", () => {
  const levels = [
    { person: "Ann Lee", skill: "Linux", level: 3 },
    { person: "Bo Ray", skill: "SQL", level: 0 },
  ];
  for (const text of [
    "Ann Lee;Linux;3\nBo Ray;SQL;0\n",
    "person\tskill\tlevel\r\nAnn Lee\tLinux\t3\r\nBo Ray\tSQL\t0 none\r\n",
    "Ann Lee, Linux, 3\nBo Ray, SQL, 0",
  ])
    expect(pastedLevels(text)).toEqual({ levels, refused: [] });
});

test("a table of people × skills; empty cells and dashes say nothing", () => {
  const text = "Name\tLinux\tSQL\tBackup\nAnn Lee\t3\t\t–\nBo Ray\t\t4\t1\n";
  expect(pastedLevels(text)).toEqual({
    levels: [
      { person: "Ann Lee", skill: "Linux", level: 3 },
      { person: "Bo Ray", skill: "SQL", level: 4 },
      { person: "Bo Ray", skill: "Backup", level: 1 },
    ],
    refused: [],
  });
});

test("what is no level is refused by its line, and the others are taken", () => {
  const { levels, refused } = pastedLevels("Ann Lee;Linux;5\nBo Ray;;2\nCy;SQL;2");
  expect(levels).toEqual([{ person: "Cy", skill: "SQL", level: 2 }]);
  expect(refused).toEqual([
    "Line 1: “5” is not a level from 0 to 4.",
    "Line 2: write person, skill and level.",
  ]);
});

test("a trailing newline is no row, and a level may be written out", () => {
  expect(cellsIn("3\t4\n")).toEqual([["3", "4"]]);
  expect(levelIn("3 works alone")).toBe(3);
  expect(levelIn("2.0")).toBe(2);
  expect(levelIn("")).toBeNull();
  expect(levelIn("30")).toBeUndefined();
});

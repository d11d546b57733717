import { expect, test } from "vitest";
import { finding } from "./skills-place";

const row = (name: string, holders: number, asked: number) => ({ name, holders, asked });

test("says what is asked for and known by nobody, and how much hangs on one person", () => {
  const rows = [row("Linux", 0, 4), row("SQL", 1, 2), row("Poetry", 0, 0), row("Java", 0, 1)];
  expect(finding(rows)).toBe("Nobody can be left alone with Linux and 1 more; 1 skills hang on one person");
  expect(finding([row("SQL", 2, 2)])).toBe(
    "Somebody can be left alone with every skill that is asked for; 0 hang on one person",
  );
});

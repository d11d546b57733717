import { expect, test } from "vitest";
import { saying } from "./scenario-say";

function told(scenario: string | null): string[] {
  const texts: string[] = [];
  const say = saying(scenario, (text) => texts.push(text));
  say.saved("Data hall");
  say.added("The contract");
  say.removed("Data hall", () => undefined);
  say.done("Wished to end with Mar 2027.");
  return texts;
}

test("an edit of the records is saved", () => {
  expect(told(null)).toEqual([
    "Data hall is saved.",
    "The contract is added.",
    "Data hall is deleted.",
    "Wished to end with Mar 2027.",
  ]);
});

test("in an open scenario nothing is said to be saved or deleted", () => {
  expect(told("Exit later")).toEqual([
    "In the scenario Exit later: Data hall is changed.",
    "In the scenario Exit later: the contract is added.",
    "In the scenario Exit later: Data hall is left out.",
    "In the scenario Exit later: Wished to end with Mar 2027.",
  ]);
});

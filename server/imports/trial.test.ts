import { describe, expect, test } from "vitest";
import { contracts } from "./formats/contracts";
import { asFound } from "./formats/mapping/layout";
import { constant, type Mapping, plainNumber, rule } from "./formats/mapping/mapping";
import { trialInput, tryMapping } from "./trial";

const header = ["Nr", "Beginn", "Ende", "Summe"];
const rows = [
  { line: 3, cells: ["V1", "01.04.2026", "31.03.2028", "24.000,00"] },
  { line: 4, cells: ["V2", "31.02.2026", "31.03.2027", "zwölf"] },
];
const mapping: Mapping = {
  kind: "contracts",
  layout: asFound,
  columns: {
    id: rule("Nr"),
    currency: constant("EUR"),
    start_date: rule("Beginn", { date: { order: "DMY" } }),
    end_date: rule("Ende", { date: { order: "DMY" } }),
    annual_price: rule("Summe", {
      number: { ...plainNumber, decimal: "," },
      reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
    }),
  },
  across: null,
  leaveOut: [],
  nullWords: [],
};
const trial = (change: Partial<Mapping> = {}) =>
  tryMapping(contracts, { ...mapping, ...change }, header, rows);

describe("a mapping tried on the first rows", () => {
  test("says of each of our columns what the file says and what becomes of it", () => {
    expect(trial().id).toEqual([
      { line: 3, said: "V1", becomes: "V1", reason: null },
      { line: 4, said: "V2", becomes: "V2", reason: null },
    ]);
    expect(trial().currency?.map(({ becomes }) => becomes)).toEqual(["EUR", "EUR"]);
  });

  test("reckons with the other columns a rule needs", () => {
    expect(Number(trial().annual_price?.[0]?.becomes)).toBe(12_000);
  });

  test("says why a cell would be refused, and a fault in one column hides no other", () => {
    expect(trial().start_date?.[1]).toMatchObject({ said: "31.02.2026", becomes: "" });
    expect(trial().start_date?.[1]?.reason).toBeTruthy();
    expect(trial().end_date?.[1]).toMatchObject({ becomes: "2027-03-31", reason: null });
  });

  test("leaves a column out that reads what the file does not have", () => {
    const named = trial({ columns: { ...mapping.columns, id: rule("Vertrag") } });
    expect(named.id).toBeUndefined();
    expect(named.currency).toHaveLength(2);
  });

  test("takes a row or two, not a file", () => {
    const many = Array.from({ length: 21 }, (_, line) => ({ line, cells: ["V1"] }));
    expect(trialInput.safeParse({ mapping, header, rows }).success).toBe(true);
    expect(trialInput.safeParse({ mapping, header, rows: many }).success).toBe(false);
  });
});

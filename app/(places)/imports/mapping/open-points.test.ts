import { describe, expect, test } from "vitest";
import { asFound } from "../sheets";
import { withRule, withSource } from "./draft";
import { constantsFor, isClear, mappingOf, missingIn, questionsFor } from "./open-points";
import type { Mapping, Proposal, Question } from "./proposal";

const column = (name: string, kind: string, required = true) => ({
  name,
  kind,
  required,
  doc: "",
  example: "",
});
const id = column("id", "id");
const price = column("annual_price", "decimal");
const centre = column("cost_centre", "one of the cost-centres, by id or name");
const columns = [id, price, centre];

const none: Mapping = {
  kind: "contracts",
  layout: asFound,
  columns: {},
  across: null,
  leaveOut: [],
  nullWords: [],
};
const guessed = withSource(withSource(none, id, ["Nr"]), price, ["Betrag"]);
const decimal: Question = {
  about: "decimal",
  column: "annual_price",
  source: "Betrag",
  text: "1,200 is",
  choices: [
    { value: ".", label: "1200" },
    { value: ",", label: "1.2" },
  ],
};
const encoding: Question = {
  about: "encoding",
  column: null,
  source: null,
  text: "The letters are",
  choices: [{ value: "windows-1252", label: "Café" }],
};
const proposal = (said: Partial<Proposal> = {}): Proposal => ({
  native: false,
  from: { how: "guess", name: null },
  mapping: guessed,
  found: { encoding: "windows-1252", delimiter: ";", sheet: null, headerLine: 2, headerLines: 1 },
  reasons: [],
  sheets: [],
  header: ["Nr", "Betrag", "Stelle"],
  named: true,
  columns: [],
  samples: [],
  leftOut: [],
  guesses: {},
  questions: [decimal],
  ...said,
});
const untouched = { mapping: null, layout: asFound };
const known = (mapping: Mapping) =>
  withRule(mapping, price, { number: { decimal: ",", factor: "1", negateWhen: null, negate: false } });

describe("whether a file can be previewed", () => {
  test("waits for the answers and for what must be there", () => {
    expect(isClear(untouched, proposal(), columns)).toBe(false);
    const answered = { ...untouched, mapping: known(guessed) };
    expect(isClear(answered, proposal(), columns)).toBe(false);
    const whole = { ...untouched, mapping: withRule(known(guessed), centre, { constant: "it" }) };
    expect(isClear(whole, proposal(), columns)).toBe(true);
  });

  test("waits for the encoding as well, also of a file whose columns are ours", () => {
    const native = proposal({ native: true, mapping: null, questions: [encoding] });
    expect(isClear(untouched, native, columns)).toBe(false);
    const said = { mapping: null, layout: { ...asFound, encoding: "windows-1252" as const } };
    expect(isClear(said, native, columns)).toBe(true);
  });

  test("names what was not found, with what every row may say", () => {
    expect(missingIn(proposal(), columns)).toEqual([centre]);
    const asked = { ...decimal, about: "column", column: "cost_centre" } as const;
    const choices = [
      { value: "=it", label: "it in every row" },
      { value: "Nr", label: "Nr" },
    ];
    expect(constantsFor(proposal({ questions: [{ ...asked, choices }] }), centre)).toEqual(["it"]);
  });
});

describe("what was said of the columns", () => {
  const said = { ...untouched, mapping: known(guessed) };

  test("counts as long as the file has them", () => {
    expect(mappingOf(said, proposal())?.columns).toEqual(known(guessed).columns);
    const other = proposal({ header: ["Nummer", "Betrag"], mapping: none });
    expect(mappingOf(said, other)?.columns).toEqual({});
  });

  test("goes with how the file is to be read", () => {
    const layout = { ...asFound, delimiter: ";" as const };
    expect(mappingOf({ ...said, layout }, proposal())?.layout.delimiter).toBe(";");
  });

  test("takes a question away that it makes needless", () => {
    const elsewhere = { ...untouched, mapping: withSource(guessed, price, ["Stelle"]) };
    expect(questionsFor(elsewhere, proposal())).toEqual([]);
  });
});

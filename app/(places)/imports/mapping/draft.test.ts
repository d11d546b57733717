import { describe, expect, test } from "vitest";
import { answered, answerTo, gapsIn, inParts, isAsked, unusedIn, withRule, withSource } from "./draft";
import type { Mapping } from "./proposal";

const column = (name: string, kind: string, required = false) => ({
  name,
  kind,
  required,
  doc: "",
  example: "",
});
const id = column("id", "id", true);
const start = column("start_date", "day YYYY-MM-DD, or milestone+months", true);
const end = column("end_date", "day YYYY-MM-DD, or milestone+months");
const price = column("annual_price", "decimal", true);
const columns = [id, start, end, price];

const layout = { encoding: null, delimiter: null, sheet: null, headerLine: null, headerLines: null };
const nothing: Mapping = {
  kind: "contracts",
  layout,
  columns: {},
  across: null,
  leaveOut: [],
  nullWords: [],
};
const mapped = [start, end, price].reduce(
  (now, one) => withSource(now, one, [`Their ${one.name}`]),
  withSource(nothing, id, ["No."]),
);

const fail = () => {
  throw new Error("no rule");
};

const question = (about: "decimal" | "date-order", name: string, ...values: string[]) => ({
  about,
  column: name,
  source: `Their ${name}`,
  text: "?",
  choices: values.map((value) => ({ value, label: value })),
});
const whenStart = question("date-order", "start_date", "DMY", "MDY");
const whenEnd = question("date-order", "end_date", "DMY", "MDY");
const howMuch = question("decimal", "annual_price", ".", ",");

describe("a mapping that is being edited", () => {
  test("asks for each column that must be there, and how its numbers and days are written", () => {
    expect(gapsIn(nothing, columns).map((gap) => gap.column)).toEqual(["id", "start_date", "annual_price"]);
    expect(gapsIn(mapped, columns)).toEqual([
      { column: "start_date", about: "date-order" },
      { column: "annual_price", about: "decimal" },
      { column: "end_date", about: "date-order" },
    ]);
  });

  test("needs no column of the file where every row says the same", () => {
    const constant = withRule(mapped, id, { from: [], constant: "C-1" });
    expect(gapsIn(constant, columns).some((gap) => gap.column === "id")).toBe(false);
    expect(unusedIn(constant, ["No.", "Their end_date", "Note"])).toEqual(["No.", "Note"]);
  });

  test("forgets how a column is written when it is taken from elsewhere, and keeps it when one more is added", () => {
    const known = withRule(mapped, price, {
      number: { decimal: ",", factor: "1000", negateWhen: null, negate: false },
    });
    const more = withSource(known, price, ["Their annual_price", "Discount"]);
    expect(more.columns.annual_price?.number?.factor).toBe("1000");
    expect(withSource(known, price, ["Other"]).columns.annual_price?.number).toMatchObject({
      decimal: null,
      factor: "1",
    });
  });

  test("whose months lie across asks how they and their amounts are written", () => {
    const across: Mapping = {
      ...nothing,
      across: { columns: ["Jan 26", "Feb 26"], name: "start_date", value: "annual_price" },
      columns: {
        annual_price: {
          ...(withSource(nothing, price, ["x"]).columns.annual_price ?? fail()),
          from: [],
        },
      },
    };
    expect(gapsIn(across, columns)).toEqual([
      { column: "id", about: "column" },
      { column: "annual_price", about: "decimal" },
    ]);
    expect(isAsked(across, { ...howMuch, source: "Jan 26" })).toBe(true);
  });

  test("shows what must be there and what is mapped, and keeps the rest apart", () => {
    const { shown, rest } = inParts(withSource(nothing, id, ["No."]), columns);
    expect(shown.map(({ name }) => name)).toEqual(["id", "start_date", "annual_price"]);
    expect(rest.map(({ name }) => name)).toEqual(["end_date"]);
  });
});

describe("an open question", () => {
  const all = [whenStart, whenEnd, howMuch];

  test("once answered answers those of the same kind that are still open, and no other", () => {
    const after = answered(mapped, all, whenStart, "DMY", columns);
    expect(all.map((one) => answerTo(after, one))).toEqual(["DMY", "DMY", null]);
  });

  test("that was answered otherwise before keeps its answer", () => {
    const first = answered(mapped, all, whenEnd, "MDY", columns);
    const second = answered(first, all, whenStart, "DMY", columns);
    expect(answerTo(second, whenEnd)).toBe("MDY");
    expect(answerTo(second, whenStart)).toBe("DMY");
  });

  test("falls away when its column is taken from elsewhere", () => {
    expect(isAsked(mapped, howMuch)).toBe(true);
    expect(isAsked(withSource(mapped, price, ["Other"]), howMuch)).toBe(false);
  });
});

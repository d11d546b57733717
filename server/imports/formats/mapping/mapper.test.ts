import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actuals } from "../actuals";
import { contracts } from "../contracts";
import type { Format } from "../format";
import { faultOfMapping } from "./fault-of-mapping";
import { asFound } from "./layout";
import { mapRow } from "./mapper";
import { type ColumnRule, constant, type Mapping, plainNumber, rule, usualNullWords } from "./mapping";

const mapping = (columns: Record<string, ColumnRule>, more: Partial<Mapping> = {}): Mapping => ({
  kind: "actuals",
  layout: asFound,
  columns,
  across: null,
  leaveOut: [],
  nullWords: usualNullWords,
  ...more,
});

const amount = (more: Partial<typeof plainNumber> = {}) => ({ number: { ...plainNumber, ...more } });

/** What becomes of one of our columns. */
function made(of: ColumnRule, header: readonly string[], cells: readonly string[], column = "amount") {
  const { rows, refused } = mapRow(actuals as Format, mapping({ [column]: of }), header, cells);
  return refused[0] ?? rows[0]?.cells[0];
}

describe("a cell of ours", () => {
  test("is joined of several columns, or the first of them that says something", () => {
    const header = ["Ref", "Line"];
    expect(made(rule(header, { separator: "-" }), header, ["P1", "7"], "document")).toBe("P1-7");
    expect(made(rule(header, { combine: "first" }), header, ["n/a", "7"], "document")).toBe("7");
  });

  test("is one column less the others, or all together; empty ones count nothing, and all empty are empty", () => {
    const header = ["Debit", "Credit"];
    const less = rule(header, { combine: "subtract", ...amount() });
    expect(made(less, header, ["1,200.50", ""])).toBe("1200.5");
    expect(made(less, header, ["", "100"])).toBe("-100");
    expect(made(less, header, ["0.3", "0.1"])).toBe("0.2");
    expect(made(less, header, ["", "-"])).toBe("");
    expect(made(rule(header, { combine: "add", ...amount() }), header, ["0.1", "0.2"])).toBe("0.3");
  });

  test("names the column of the file whose cell is wrong", () => {
    const header = ["Debit", "Credit"];
    const less = rule(header, { combine: "subtract", ...amount() });
    expect(made(less, header, ["12", "x"])).toEqual({ column: "Credit", value: "x", reason: "not a number" });
  });

  test("is a part of a text, counted from either end", () => {
    const header = ["Code"];
    expect(made(rule("Code", { part: { by: "/", at: 2 } }), header, ["IT / CC1 / x"], "cost_centre")).toBe(
      "CC1",
    );
    expect(made(rule("Code", { part: { by: "/", at: -1 } }), header, ["IT / CC1 / x"], "cost_centre")).toBe(
      "x",
    );
    expect(made(rule("Code", { part: { by: "/", at: 9 } }), header, ["IT"], "cost_centre")).toBe("");
  });

  test("is ours for their words, in any case; other words stay", () => {
    const words = rule("Type", { values: { "Cloud Hosting": "cloud", Rent: "" } });
    expect(made(words, ["Type"], [" cloud hosting "], "category")).toBe("cloud");
    expect(made(words, ["Type"], ["rent"], "category")).toBe("");
    expect(made(words, ["Type"], ["constructor"], "category")).toBe("constructor");
  });

  test("is the constant where there is no column, or where the column is empty", () => {
    expect(made(constant("GBP"), ["x"], ["1"], "currency")).toBe("GBP");
    expect(made(rule("Ccy", { constant: "EUR" }), ["Ccy"], ["USD"], "currency")).toBe("USD");
    expect(made(rule("Ccy", { constant: "EUR" }), ["Ccy"], ["N/A"], "currency")).toBe("EUR");
  });

  test("counts in units, and the other way round where the file says so", () => {
    const header = ["Amount", "D/C"];
    const turned = { column: "D/C", is: ["c"] };
    const millions = rule("Amount", amount({ factor: "1000000", negateWhen: turned }));
    expect(made(millions, header, ["1.005", "D"])).toBe("1005000");
    expect(made(millions, header, ["1.005", " C "])).toBe("-1005000");
    expect(made(rule("Amount", amount({ negate: true })), header, ["-5", ""])).toBe("5");
  });

  test("is the month of a day where ours is a month, and a day that says a month is refused", () => {
    const date = { date: { order: "DMY" as const } };
    expect(made(rule("Date", date), ["Date"], ["31/07/2024"], "month")).toBe("2024-07");
    expect(made(rule("Date", date), ["Date"], ["Sep-26"], "month")).toBe("2026-09");
    expect(made(rule("Date", date), ["Date"], ["2026-09"], "posting_date")).toMatchObject({
      reason: "a month where a day is wanted",
    });
  });

  test("may hang on a milestone where ours may", () => {
    const start = mapping({ start_date: rule("From", { date: { order: "DMY" } }) }, { kind: "contracts" });
    const { rows } = mapRow(contracts as Format, start, ["From"], ["dc-exit+3"]);
    expect(rows[0]?.cells).toEqual(["dc-exit+3"]);
  });
});

describe("a row of another tool", () => {
  const header = ["Cost Centre", "Name", "2026-01", "Feb 2026", "Mar-26"];
  const lying = mapping(
    { cost_centre: rule("Cost Centre"), amount: rule([], amount()) },
    { across: { columns: header.slice(2), name: "month", value: "amount" } },
  );

  test("whose months lie across becomes a row for each month that is filled", () => {
    const {
      rows,
      header: ours,
      count,
    } = mapRow(actuals as Format, lying, header, ["CC1", "x", "1", "", "3"]);
    expect(ours).toEqual(["cost_centre", "amount", "month"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["CC1", "1", "2026-01"],
      ["CC1", "3", "2026-03"],
    ]);
    expect(count).toBe(2);
    expect(mapRow(actuals as Format, lying, header, ["CC1", "x", "", "-", ""]).leftOut).toBe(true);
  });

  test("is refused by the month in which the wrong cell stands", () => {
    const { refused, rows } = mapRow(actuals as Format, lying, header, ["CC1", "x", "1", "two", "3"]);
    expect(refused).toEqual([{ column: "Feb 2026", value: "two", reason: "not a number" }]);
    expect(rows).toHaveLength(2);
  });

  test("is left out where the mapping says so", () => {
    const some = mapping(
      { text: rule("Text") },
      { leaveOut: [{ column: "Text", is: ["opening balance", ""] }] },
    );
    const read = (text: string) => mapRow(actuals as Format, some, ["Text"], [text]).leftOut;
    expect(["Opening Balance", "", "n/a", "Rent"].map(read)).toEqual([true, true, true, false]);
  });

  test("may be short where nothing is read, and may not be longer than its header", () => {
    const short = mapping({ cost_centre: rule("A") });
    const read = (cells: readonly string[]) =>
      mapRow(actuals as Format, short, ["A", "B", "C"], cells).refused;
    expect(read(["CC1"])).toEqual([]);
    expect(read(["CC1", "", "", " "])).toEqual([]);
    expect(read(["CC1", "", "", "x"])).toMatchObject([
      { column: "", reason: "the row has 4 cells and the header 3" },
    ]);
    expect(read([])).toMatchObject([{ reason: "the row has 0 cells and the header 3" }]);
  });

  test("is refused where an amount names another currency than its row", () => {
    const header = ["Ccy", "Sum"];
    const money = mapping({ currency: rule("Ccy"), amount: rule("Sum", amount()) });
    const read = (...cells: readonly string[]) => mapRow(actuals as Format, money, header, cells).refused;
    expect(read("EUR", "€5")).toEqual([]);
    expect(read("cad", "$5")).toEqual([]);
    expect(read("GBP", "EUR 5")).toEqual([
      { column: "Sum", value: "EUR 5", reason: "says EUR where the row's currency is GBP" },
    ]);
    expect(read("USD", "5 €")).toMatchObject([{ column: "Sum" }]);
  });

  test("means the same in whatever order its columns stand", () => {
    const names = ["Date", "CC", "Sum", "Text", "Other"];
    const cells = ["31/07/2024", "CC1", "(1,200.50)", "Rent", "x"];
    const all = mapping({
      month: rule("Date", { date: { order: "DMY" } }),
      cost_centre: rule("CC"),
      amount: rule("Sum", amount()),
      text: rule("Text"),
    });
    const expected = mapRow(actuals as Format, all, names, cells).rows;
    expect(expected[0]?.cells).toEqual(["2024-07", "CC1", "-1200.5", "Rent"]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const shuffled = (from: readonly string[]) => order.map((at) => from[at] ?? "");
        expect(mapRow(actuals as Format, all, shuffled(names), shuffled(cells)).rows).toEqual(expected);
      }),
    );
  });
});

describe("a mapping", () => {
  test("says why it cannot read a header", () => {
    const fault = (of: Mapping, header: readonly string[]) => faultOfMapping(actuals as Format, of, header);
    const whole = mapping({
      month: rule("Date"),
      cost_centre: constant("CC1"),
      currency: constant("GBP"),
      amount: rule("Sum"),
    });
    expect(fault(whole, ["Sum", " DATE "])).toBeNull();
    expect(fault(whole, ["Sum"])).toBe('The mapping reads "Date", which this header lacks.');
    expect(fault({ ...whole, kind: "budget" }, ["Sum", "Date"])).toContain("for budget");
    expect(fault(mapping({ ...whole.columns, nothing: constant("x") }), ["Sum", "Date"])).toContain(
      '"nothing"',
    );
    expect(fault(mapping({ amount: rule("Sum") }), ["Sum"])).toContain("month, cost_centre, currency");
  });
});

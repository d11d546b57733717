import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn, printDay } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import type { Cell } from "./column";
import { dayCell, monthCell, whenCell, whenMonthCell } from "./dates";
import { columnNamed, faultOfHeader, recognises } from "./header";
import { neutralised, restored } from "./neutral";
import { decimalCell, integerCell, percentCell, positiveCell, sizeCell } from "./numbers";
import { benefitCell, positionStepCell, shareCell } from "./pairs";
import { choiceCell, currencyCell, idCell, listCell, textCell, yesNoCell } from "./texts";
import { vendors } from "./vendors";

const valueOf = (cell: Cell<never> | Cell<unknown>, text: string): unknown => {
  const read = cell.read(text);
  return "value" in read ? read.value : read;
};

const reason = (words: string): unknown => ({ reason: expect.stringContaining(words) as string });

describe("a number", () => {
  test.each([
    ["1200", "1200"],
    ["-5.00", "-5"],
    [".5", "0.5"],
    ["12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"],
  ])("%s is exactly %s", (text, value) => {
    expect(valueOf(decimalCell, text)).toBe(value);
  });

  test.each([
    ["1,5", "commas"],
    ["1.200,00", "commas"],
    ["1 200", "spaces"],
    ["1'200", "spaces"],
    ["€5", "currency"],
    ["5 EUR", "currency"],
    ["3.5%", "without the sign"],
    ["1e3", "e-notation"],
    ["-Infinity", "not a number"],
    ["123456789012345678901", "too many digits"],
    ["0.1234567890123456789", "too many digits"],
    ["abc", "plain digits"],
  ])("%s is refused: %s", (text, words) => {
    expect(valueOf(decimalCell, text)).toEqual(reason(words));
  });

  test("has its bounds", () => {
    expect(valueOf(positiveCell, "0")).toEqual(reason("greater than 0"));
    expect(valueOf(sizeCell, "-1")).toEqual(reason("negative"));
    expect(valueOf(percentCell, "3.5")).toBe("3.5");
    expect(valueOf(percentCell, "1001")).toEqual(reason("1000 %"));
    expect(valueOf(integerCell(0, 12), "12")).toBe(12);
    expect(valueOf(integerCell(0, 12), "13")).toEqual(reason("0 to 12"));
    expect(valueOf(integerCell(0, 12), "1.0")).toEqual(reason("whole number"));
  });
});

describe("a date", () => {
  test("is a day, a month, or months after a milestone", () => {
    expect(valueOf(dayCell, "2028-02-29")).toBe(dayIn(month(2028, 2), 29));
    expect(valueOf(monthCell, "2027-03")).toBe(month(2027, 3));
    expect(valueOf(whenCell, "dc-exit+3")).toEqual({ milestone: "dc-exit", months: 3 });
    expect(valueOf(whenCell, "a+b+-2")).toEqual({ milestone: "a+b", months: -2 });
    expect(valueOf(whenMonthCell, "2027-03")).toBe(dayIn(month(2027, 3), 1));
  });

  test.each([
    ["2027-02-29", "does not exist"],
    ["46023", "day number"],
    ["03/04/2026", "order of day and month"],
    ["2026-01-01T00:00:00Z", "without time"],
    ["dc-exit", "not a day"],
  ])("%s is refused: %s", (text, words) => {
    expect(valueOf(whenCell, text)).toEqual(reason(words));
  });
});

describe("other cells", () => {
  test("are read in any case, where case says nothing", () => {
    expect(["YES", "true", "1"].map((text) => valueOf(yesNoCell, text))).toEqual([true, true, true]);
    expect(["no", "FALSE", "0"].map((text) => valueOf(yesNoCell, text))).toEqual([false, false, false]);
    expect(valueOf(yesNoCell, "constructor")).toEqual(reason("yes or no"));
    expect(valueOf(choiceCell(["ends", "renews"]), "Renews")).toBe("renews");
    expect(valueOf(currencyCell, "usd")).toBe("USD");
    expect(valueOf(currencyCell, "XXX")).toEqual(reason("ISO 4217"));
    expect(valueOf(idCell, "a\u0007b")).toEqual(reason("control"));
  });

  test("hold lists and pairs", () => {
    expect(valueOf(listCell(textCell()), "a; b;;c")).toEqual(["a", "b", "c"]);
    expect(valueOf(shareCell, "CC=1=60")).toEqual({ costCentre: "CC=1", weight: "60" });
    expect(valueOf(benefitCell, "scale-series:S:1=40")).toEqual({
      action: "scale-series",
      target: "S:1",
      remainingPct: "40",
    });
    expect(valueOf(benefitCell, "end-contract:C-1")).toEqual({
      action: "end-contract",
      target: "C-1",
      remainingPct: null,
    });
    expect(valueOf(benefitCell, "sell:C-1")).toEqual(reason("end-contract"));
    expect(valueOf(positionStepCell, "2027-04,fte=0.8")).toEqual({
      from: month(2027, 4),
      annualSalary: null,
      fte: "0.8",
      costCentre: null,
    });
    expect(valueOf(positionStepCell, "2027-04")).toEqual(reason("YYYY-MM"));
  });

  test("are printed as they are read", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), (index) => {
        const day = dayIn(month(1970, 1), 1) + index;
        expect(valueOf(dayCell, printDay(day as never))).toBe(day);
      }),
    );
    expect(whenCell.print({ milestone: "x", months: -2 })).toBe("x+-2");
    expect(valueOf(whenCell, "x+-2")).toEqual({ milestone: "x", months: -2 });
  });
});

describe("text that a spreadsheet would take for a formula", () => {
  test.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r1", "＝1", "'=1", "''-x"])(
    "%j begins with an apostrophe in exports",
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  test("comes back as it was, and other text is left alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "-", "@", "a", "1", "\t") }), (text) => {
        expect(restored(neutralised(text))).toBe(text);
      }),
    );
    expect(neutralised("it's")).toBe("it's");
    expect(restored("'quoted'")).toBe("'quoted'");
  });
});

describe("a header", () => {
  test("is known in other spellings", () => {
    expect(["Cost Center", "COST_CENTRE", " cost-centre "].map(columnNamed)).toEqual(
      Array(3).fill("cost_centre"),
    );
    expect(recognises(vendors, ["Name", "ID"])).toBe(true);
    expect(recognises(vendors, ["name"])).toBe(false);
  });

  test("is refused by what it lacks, has twice or has too much", () => {
    expect(faultOfHeader(vendors, ["id"])).toContain("lacks name");
    expect(faultOfHeader(vendors, ["id", "ID", "name"])).toContain("twice");
    expect(faultOfHeader(vendors, ["id", "name", "__proto__"])).toContain('no column "__proto__"');
    expect(faultOfHeader(vendors, ["id", "name"])).toBeNull();
  });
});

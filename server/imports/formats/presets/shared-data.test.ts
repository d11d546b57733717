import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Decimal, sumDecimals } from "@/server/planning/decimal";
import { issuesOf } from "@/server/planning/example-plans";
import { onDay } from "@/server/planning/examples";
import type { Currency } from "@/server/planning/money";
import type { Contract } from "@/server/planning/sources/contract";
import { became, openedAs, tableOf } from "../../preset-testing";
import { asFound, type Layout } from "../mapping/layout";
import { presetNamed, presets } from ".";

const shared = join(process.cwd(), "../shared/data");
const here = existsSync(shared);
if (!here) console.warn(`Not run: real files of other tools are not in ${shared}.`);

interface How {
  readonly currency?: Currency;
  readonly layout?: Partial<Layout>;
  readonly given?: Readonly<Record<string, string>>;
}

/** A real file through the preset that recognises it. */
async function real(path: string, { currency = "GBP", layout: said, given = {} }: How = {}) {
  const file = { name: path, path: join(shared, path) };
  const layout = said && { ...asFound, ...said };
  const { source, rows } = await openedAs(file, layout);
  const [preset, other] = presets.filter((each) => each.recognises(source.header, rows.slice(0, 5)));
  if (!preset || other) throw new Error(`${path} is recognised by ${preset ? "several presets" : "none"}`);
  return { preset: preset.name, ...became(preset, await tableOf(preset, file, currency, layout), given) };
}

const sumOf = (rows: readonly Record<string, string>[], column: string) =>
  sumDecimals(rows.map((row) => (row[column] ?? "0") as Decimal));

const money = { cost_centre: "CC1", currency: "EUR" };

describe.runIf(here)("real files of other tools", () => {
  test("Snipe-IT's licences: all but those without vendor or day, and the one that ends before it begins", async () => {
    const { rows, refused, leftOut } = await real("snipe-it/licenses-sample.csv", { given: money });
    expect([rows.length, leftOut.length]).toEqual([38, 0]);
    expect(refused.map(({ column }) => column).toSorted()).toEqual([
      "end_date",
      ...Array.from({ length: 3 }, () => "start_date"),
      ...Array.from({ length: 8 }, () => "vendor"),
    ]);
  });

  test("Snipe-IT's assets: those without an end of life are refused until a life is given", async () => {
    const { rows, refused } = await real("snipe-it/assets-sample.csv", { given: money });
    expect([rows.length, sumOf(rows, "price")]).toEqual([11, "29085.05"]);
    expect(refused.map(({ column }) => column)).toEqual(
      Array.from({ length: 11 }, () => "useful_life_months"),
    );
    const given = { ...money, useful_life_months: "36" };
    const all = await real("snipe-it/assets-sample.csv", { given });
    expect([all.rows.length, all.refused, sumOf(all.rows, "price")]).toEqual([22, [], "56926.75"]);
  });

  test("Snipe-IT's users", async () => {
    const { rows, refused } = await real("snipe-it/users-sample.csv", { given: { team: "All" } });
    expect([rows.length, refused.length]).toEqual([100, 0]);
  });

  test("bunq's statements sum to what left the account", async () => {
    const dutch = await real("bank-csv/2018-04-14_10-52-13_bunq-transactieoverzicht.csv", {
      given: { cost_centre: "CC1" },
    });
    const english = await real("bank-csv/2019-03-02_11-50-46_bunq-statement.csv", {
      given: { cost_centre: "CC1" },
    });
    expect(sumOf(dutch.rows, "amount")).toBe("-728.54");
    expect(sumOf(english.rows, "amount")).toBe("23.82");
    expect([dutch.refused, english.refused]).toEqual([[], []]);
  });

  test("the Bank of Ireland's debits less its credits", async () => {
    const { rows, refused } = await real("bank-csv/test_BOI_TransactionExport.csv", { given: money });
    expect([rows.length, refused.length, sumOf(rows, "amount")]).toEqual([27, 0, "419.61"]);
  });

  test.each([1, 2])(
    "Raiffeisen's statement %i, without a header: all but the row that is none",
    async (n) => {
      const file = `bank-csv/test_raiffeisen_0${n}.csv`;
      const { rows, refused } = await real(file, { given: { cost_centre: "CC1" } });
      expect([rows.length, sumOf(rows, "amount")]).toEqual([73, "4580.7"]);
      expect(refused.map(({ line }) => line)).toEqual([71]);
    },
  );

  test("Swedbank's statement: balances and turnovers are left out; a currency that no longer exists is refused", async () => {
    const { preset, rows, refused, leftOut } = await real("bank-csv/test_swedebank_statement.xls", {
      given: { cost_centre: "CC1" },
    });
    expect([preset, rows.length, refused.length, leftOut.length]).toEqual(["swedbank-statement", 0, 13, 4]);
    expect(new Set(refused.map(({ column }) => column))).toEqual(new Set(["currency"]));
  });

  test("Jira's tables as Fivetran copies them", async () => {
    const counts = async (path: string, given = {}) => {
      const { rows, refused } = await real(`fivetran-jira/${path}`, { given });
      return [rows.length, refused.length];
    };
    expect(await counts("issue.csv", money)).toEqual([4, 0]);
    expect(await counts("epic.csv")).toEqual([1, 0]);
    expect(await counts("version.csv")).toEqual([3, 0]);
  });

  test("GSA's labour categories, the sheet and the CSV: all rows below the explanations", async () => {
    const csv = await real("gsa-calc-labor-rates/s70_sample.csv");
    expect([csv.rows.length, csv.refused.length, csv.leftOut]).toEqual([20, 0, [2]]);
    expect(sumOf(csv.rows, "rate")).toBe("2553.84");
    const sheet = await real("gsa-calc-labor-rates/s70_example.xlsx", {
      layout: { sheet: "(3)Labor Categories" },
      given: { vendor: "V1" },
    });
    expect(sheet.rows).toMatchObject([
      { role: "Project Manager", min_years: "5", unit: "hour", rate: "115.99" },
    ]);
  });
});

describe.runIf(here)("Philadelphia's contracts, three quarters after one another", () => {
  const quarters = ["FY-2019-Q3", "FY-2019-Q4", "FY-2020-Q1"];

  test("every row is taken, each its own term; an amended term is changed, and nothing counts twice", async () => {
    const prices = new Map<string, string>();
    const counts: number[] = [];
    for (const quarter of quarters) {
      const read = await real(`philadelphia-contracts/professional-services/${quarter}.csv`);
      expect([read.refused, read.leftOut]).toEqual([[], []]);
      expect(new Set(read.records.map(({ id }) => id)).size).toBe(read.rows.length);
      for (const { id = "", annual_price = "" } of read.rows) prices.set(id, annual_price);
      counts.push(read.rows.length);
    }
    expect(counts).toEqual([1820, 1974, 1494]);
    expect(prices.size).toBeLessThan(1820 + 1974 + 1494);
    expect(prices.get("1920144-2018-07-01")).toBe("220000");
    expect(prices.get("1920144-2019-07-01")).toBe("220000");
    expect(prices.get("1720659-2018-03-01")).toBe("300000");
    expect(prices.get("1720659-2018-03-01-time")).toBe("0");
  }, 60_000);

  test("what was paid beyond a term's amount is said of each, and of nothing else", async () => {
    for (const quarter of quarters) {
      const { rows, records } = await real(`philadelphia-contracts/professional-services/${quarter}.csv`, {
        given: { category: "outside-services" },
      });
      const contracts = records.map((record) => ({ ...record, version: 1 }) as Contract);
      const said = issuesOf({ contracts }, { today: onDay("2019-10-01") });
      const over = said.filter(({ kind }) => kind === "overrun").map(({ subject }) => subject);
      const paid = rows.filter(
        (row) => Number(row.paid_to_date ?? 0) > Number(row.maximum_value ?? Infinity),
      );
      expect(over.length).toBeGreaterThan(0);
      expect(over.toSorted()).toEqual(paid.map(({ id }) => `contracts/${id}`).toSorted());
    }
  }, 60_000);
});

describe.runIf(here)("the Land Registry's junior posts", () => {
  const worth = (rows: readonly Record<string, string>[]) =>
    rows.reduce(
      (sum, row) =>
        sum +
        BigInt(Math.round(Number(row["annual_salary"]) * 2)) * BigInt(Math.round(Number(row["fte"]) * 100)),
      0n,
    );

  test("its information systems cost 11,851,384.015 a year at the middle of their bands", async () => {
    const { rows, refused } = await real("organograms-uk/land_registry-2011-09-30-junior.csv", {
      given: { start_date: "2011-09-30" },
    });
    expect([rows.length, refused.length]).toEqual([4521, 0]);
    expect(worth(rows.filter((row) => row["cost_centre"] === "Information Systems"))).toBe(2_370_276_803n);
    expect(worth(rows)).toBe(26_232_869_840n);
    expect(sumOf(rows, "fte")).toBe("4501.35");
  }, 60_000);
});

describe.runIf(here)("published exchange rates", () => {
  const rateOf = (rows: readonly Record<string, string>[], currency: string, month: string) =>
    Number(rows.find((row) => row["currency"] === currency && row["month"] === month)?.["rate"]);

  test("the European Central Bank's day file, with its spaces and its comma at the end", async () => {
    const { rows, refused } = await real("ecb-fx/eurofxref.csv");
    expect([rows.length, refused.length]).toEqual([29, 0]);
    expect(rows).toContainEqual({
      currency: "USD",
      month: "2026-04",
      rate: "0.745104416295789113",
      table: "actual",
    });
    expect((await real("ecb-fx/eurofxref.csv", { currency: "EUR" })).rows).toContainEqual({
      currency: "GBP",
      month: "2026-04",
      rate: "1.148659514346757334",
      table: "actual",
    });
  });

  test("the Federal Reserve's months agree with the European Central Bank's day within the moves of two months", async () => {
    const [fed, ecb] = [await real("fed-h10-fx/monthly.csv"), await real("ecb-fx/eurofxref.csv")];
    expect([fed.rows.length, fed.refused.length]).toEqual([3960, 0]);
    for (const currency of ["USD", "EUR", "AUD", "NZD", "JPY", "CHF", "SEK"]) {
      const [ours, theirs] = [rateOf(fed.rows, currency, "2026-04"), rateOf(ecb.rows, currency, "2026-04")];
      expect(Math.abs(ours / theirs - 1), currency).toBeLessThan(0.05);
    }
  }, 60_000);

  test("a release that quotes some currencies in dollars gives the same rates", async () => {
    const rates = [
      "Date,Country,Exchange rate",
      "2026-01-01,United Kingdom,1.25",
      "2026-01-01,Euro,1.2",
      "2026-01-01,Japan,150",
    ];
    const path = join(mkdtempSync(join(tmpdir(), "rates-")), "h10.csv");
    writeFileSync(path, rates.join("\n"));
    const preset = presetNamed("fed-h10-rates");
    if (!preset) throw new Error("no such preset");
    const { rows } = became(preset, await tableOf(preset, { name: "h10.csv", path }), {});
    expect(rows.map(({ currency, rate }) => [currency, rate])).toEqual([
      ["USD", "0.8"],
      ["EUR", "0.96"],
      ["JPY", "0.005333333333333333"],
    ]);
  });
});

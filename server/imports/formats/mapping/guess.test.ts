import { describe, expect, test } from "vitest";
import { actuals } from "../actuals";
import { contracts } from "../contracts";
import type { Format } from "../format";
import { guessMapping } from "./guess";

const guess = (format: unknown, header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessMapping(
    format as Format,
    header,
    rows.map((cells) => ({ cells })),
    { currencies: ["GBP", "USD"] },
  );

describe("a guessed mapping", () => {
  test("finds a list of contracts in German by names, its order of dates and its decimal sign by all cells", () => {
    const header = [
      "Vertrags-Nr.",
      "Lieferant",
      "Kostenstelle",
      "Vertragsbeginn",
      "Ende",
      "Jahrespreis (EUR)",
    ];
    const { mapping, guesses, questions } = guess(
      contracts,
      header,
      ["C-1", "Nordwind", "CC1", "01.04.2026", "31.03.2027", "1.200"],
      ["C-2", "Südwind", "CC2", "15.04.2026", "14.04.2027", "99,50"],
    );
    expect(questions).toEqual([]);
    expect(Object.entries(mapping.columns).map(([name, { from }]) => [name, from[0]])).toEqual([
      ["id", "Vertrags-Nr."],
      ["vendor", "Lieferant"],
      ["cost_centre", "Kostenstelle"],
      ["start_date", "Vertragsbeginn"],
      ["end_date", "Ende"],
      ["annual_price", "Jahrespreis (EUR)"],
      ["currency", undefined],
    ]);
    expect(mapping.columns.start_date?.date).toEqual({ order: "DMY" });
    expect(mapping.columns.annual_price?.number).toMatchObject({ decimal: ",", factor: "1" });
    expect(mapping.columns.currency?.constant).toBe("EUR");
    expect(guesses.vendor?.why).toBe("named like vendor");
    expect(guesses.start_date?.why).toContain("15.04.2026");
  });

  test("asks what 1,200 and 03/04/2026 mean, and which currency a sign is", () => {
    const { mapping, questions } = guess(
      actuals,
      ["Date", "Department", "Supplier", "Amount"],
      ["03/04/2026", "IT", "Acme", "$1,200"],
    );
    expect(questions.map(({ about, column }) => [about, column])).toEqual([
      ["date-order", "month"],
      ["decimal", "amount"],
      ["date-order", "posting_date"],
      ["column", "currency"],
    ]);
    expect(mapping.columns.amount?.number?.decimal).toBeNull();
    expect(mapping.columns.posting_date?.date?.order).toBeNull();
    const [order, sign] = questions;
    expect(order?.choices).toEqual([
      { value: "DMY", label: "Day, month, year: 03/04/2026 is 2026-04-03" },
      { value: "MDY", label: "Month, day, year: 03/04/2026 is 2026-03-04" },
    ]);
    expect(sign?.choices.map(({ value }) => value)).toEqual([".", ","]);
    expect(questions.at(-1)?.choices.slice(0, 3)).toEqual([
      { value: "=GBP", label: "GBP in every row" },
      { value: "=USD", label: "USD in every row" },
      { value: "Date", label: "Date" },
    ]);
  });

  test("decides one column by what another says, and nothing where columns contradict themselves", () => {
    const header = ["Date", "Department", "Amount", "VAT"];
    const decided = guess(actuals, header, ["2026-04-03", "IT", "1,200", "0.50"]);
    expect(decided.mapping.columns.amount?.number?.decimal).toBe(".");
    expect(decided.guesses.amount?.why).toContain("as elsewhere in the file");
    const torn = guess(actuals, header, ["2026-04-03", "IT", "1.5", ""], ["2026-04-04", "IT", "1,5", ""]);
    expect(torn.questions.find(({ about }) => about === "decimal")?.text).toContain("both 1.5 and 1,5");
  });

  test("takes debit less credit, the month of the posting's day, and the currency the cells name", () => {
    const { mapping, questions } = guess(
      actuals,
      ["Posting Date", "Cost Center", "Debit", "Credit", "Memo"],
      ["31/07/2024", "CC1", "EUR 1,200.50", "", "Rent"],
      ["01/08/2024", "CC1", "", "EUR 7.00", "Refund"],
    );
    expect(questions).toEqual([]);
    expect(mapping.columns.amount).toMatchObject({ from: ["Debit", "Credit"], combine: "subtract" });
    expect(mapping.columns.month).toMatchObject({ from: ["Posting Date"], date: { order: "DMY" } });
    expect(mapping.columns.currency?.constant).toBe("EUR");
    expect(mapping.columns.text?.from).toEqual(["Memo"]);
  });

  test("finds months that lie across", () => {
    const { mapping, questions } = guess(
      actuals,
      ["Kostenstelle", "Jan 2026", "Feb 2026", "März 2026", "Währung"],
      ["CC1", "1,50", "2,50", "", "EUR"],
    );
    expect(questions).toEqual([]);
    expect(mapping.across).toEqual({
      columns: ["Jan 2026", "Feb 2026", "März 2026"],
      name: "month",
      value: "amount",
    });
    expect(mapping.columns.amount?.number?.decimal).toBe(",");
  });

  test.each([
    ["Amount (£m)", "1000000"],
    ["Value in thousands", "1000"],
    ["Betrag in TEUR", "1000"],
    ["Amount", "1"],
  ])("%s is in units of %s", (name, factor) => {
    const { mapping } = guess(actuals, ["Date", "Department", name], ["2026-04-03", "IT", "1.25"]);
    expect(mapping.columns.amount?.number?.factor).toBe(factor);
  });

  test.each(["Posting No.", "POSTING #", "PostingNumber", "Buchungsnummer"])(
    "knows %s for a posting's number",
    (name) => {
      const { mapping } = guess(actuals, ["Date", name, "Amount"], ["2026-04-03", "P1", "1.5"]);
      expect(mapping.columns.posting_id?.from).toEqual([name]);
    },
  );

  test("knows their words for yes and no", () => {
    const { mapping } = guess(contracts, ["Contract ID", "In advance"], ["1", "Ja"], ["2", "nein"]);
    expect(mapping.columns.in_advance?.values).toEqual({ ja: "yes", nein: "no" });
  });
});

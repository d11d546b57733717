import { printDay } from "@/server/planning/day";
import { over, rational } from "@/server/planning/rational";
import { readDay } from "../mapping/date-text";
import { constant, rule } from "../mapping/mapping";
import { crossRates, positive, type Quote, rateHeader } from "./cross-rates";
import { amounts, days, mappingOf, plainName } from "./making";
import type { Preset, PresetRow } from "./preset";

const currencies: Readonly<Record<string, string>> = {
  Australia: "AUD",
  Brazil: "BRL",
  Canada: "CAD",
  China: "CNY",
  Denmark: "DKK",
  Euro: "EUR",
  "Hong Kong": "HKD",
  India: "INR",
  Japan: "JPY",
  Malaysia: "MYR",
  Mexico: "MXN",
  "New Zealand": "NZD",
  Norway: "NOK",
  Singapore: "SGD",
  "South Africa": "ZAR",
  "South Korea": "KRW",
  "Sri Lanka": "LKR",
  Sweden: "SEK",
  Switzerland: "CHF",
  Taiwan: "TWD",
  Thailand: "THB",
  "United Kingdom": "GBP",
};

/** Their currencies are quoted in dollars in the release itself; whether a file still does is seen from the pound. */
const quotedInDollars: readonly string[] = ["Australia", "Euro", "New Zealand", "United Kingdom"];

const [date, country, value] = [0, 1, 2];

/** A pound was never worth less than a dollar: more than 1 is dollars for a pound, less than 1 pounds for a dollar. */
const inDollars = (rows: readonly PresetRow[]): boolean =>
  rows.some(({ cells }) => cells[country]?.trim() === "United Kingdom" && Number(cells[value]) > 1);

function quoteOf({ line, cells }: PresetRow, turned: boolean): Quote | null {
  const name = cells[country]?.trim() ?? "";
  const currency = Object.hasOwn(currencies, name) ? currencies[name] : undefined;
  const day = readDay(cells[date] ?? "", "YMD");
  const rate = positive(cells[value] ?? "");
  if (!currency || "reason" in day || !rate) return null;
  const perBase = turned && quotedInDollars.includes(name) ? over(rational(1), rate) : rate;
  return { line, day: printDay(day.value), currency, perBase };
}

/** What cannot be a rate of today's currencies stands among the rows still, to be counted. */
const unused = ({ line, cells }: PresetRow): PresetRow => ({
  line,
  cells: [cells[country] ?? "", cells[date] ?? "", cells[value] ?? "", "older"],
});

/**
 * Monthly rates of the Federal Reserve's release H.10, as the data package "exchange-rates" keeps them: date, country, rate.
 *
 * - Units for one dollar become the reporting currency for one unit: cross rates through the dollar, to 18 places. The release quotes
 *   Australia, the euro, New Zealand and the United Kingdom in dollars for a unit, and so says the package's description; its files
 *   have them turned round. Which of the two a file does is seen from the pound.
 * - The newest 15 years are taken; older months, currencies that became the euro, and Venezuela, whose currency was changed three
 *   times within one series, are left out, counted.
 * - They are averages of a month, so they are taken as actual rates.
 */
export const fedH10Rates: Preset = {
  name: "fed-h10-rates",
  title: "Federal Reserve: H.10 exchange rates, monthly",
  kind: "fx-rates",
  recognises: (header) => header.map(plainName).join(",") === "date,country,exchange rate",
  rearrange: (_, rows, { reportingCurrency }) => {
    const turned = inDollars(rows);
    const quotes = rows.map((row) => ({ row, quote: quoteOf(row, turned) }));
    const known = quotes.flatMap(({ quote }) => quote ?? []);
    return {
      header: rateHeader,
      rows: [
        ...crossRates(known, "USD", reportingCurrency),
        ...quotes.flatMap(({ row, quote }) => (quote ? [] : [unused(row)])),
      ],
    };
  },
  mapping: () =>
    mappingOf(
      "fx-rates",
      {
        currency: rule("Currency"),
        month: rule("Month", days("YMD")),
        rate: rule("Rate", amounts()),
        table: constant("actual"),
      },
      { leaveOut: [{ column: "Row is", is: ["older"] }], rearrangedBy: "fed-h10-rates" },
    ),
};

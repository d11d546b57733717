import { parseDay, printDay } from "@/server/planning/day";
import { asFound } from "../mapping/layout";
import { constant, rule } from "../mapping/mapping";
import { adding, type CellOf } from "./adding";
import { amounts, days, hasAll, mappingOf } from "./making";
import type { Preset, PresetRow } from "./preset";

const amount = "Umsatz (ohne Soll/Haben-Kz)";
const side = "Soll/Haben-Kennzeichen";
const currency = "WKZ Umsatz";
const contra = ["Gegenkonto (ohne BU-Schlüssel)", "Gegenkonto"];
const day = "Belegdatum";
const centre = "KOST1 - Kostenstelle";

/** Places of the first line of the format, counted from 0: fiscal year start, length of accounts, from, to, currency. */
const places = { yearStart: 12, accountLength: 13, from: 14, to: 15, currency: 21 };

interface Head {
  readonly yearStart: string;
  readonly from: string;
  readonly to: string;
  readonly accountLength: number;
  readonly currency: string;
}

/** Whether cells are the line about the file, which a reader may take for a first row or a header. */
const isHead = ([format, , , content]: readonly string[]): boolean =>
  /^(EXTF|DTVF)$/.test(format?.trim() ?? "") && content?.trim() === "Buchungsstapel";

function headOf(above: readonly PresetRow[]): Head | null {
  const cells = above.find((row) => isHead(row.cells))?.cells;
  if (!cells) return null;
  const at = (place: number) => cells[place]?.trim() ?? "";
  const { yearStart, from, to, accountLength } = places;
  return {
    yearStart: at(yearStart),
    from: at(from),
    to: at(to),
    accountLength: Number(at(accountLength)) || 4,
    currency: at(places.currency) || "EUR",
  };
}

const iso = (compact: string) => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;

/** DDMM, in the one year of the period or fiscal year in which that day lies. As it is written where no head says the year. */
function dayOf(text: string, head: Head | null): string {
  const parts = /^(\d{1,2})(\d{2})$/.exec(text);
  if (!parts?.[1] || !parts[2] || !head) return text;
  const first = head.from || head.yearStart;
  const year = Number(first.slice(0, 4));
  const start = parseDay(iso(first));
  for (const candidate of [year, year + 1]) {
    const found = parseDay(`${candidate}-${parts[2]}-${parts[1].padStart(2, "0")}`);
    if (found !== null && start !== null && found >= start) return printDay(found);
  }
  return text;
}

/** Balance accounts (classes 0 and 1 of both usual charts) and those of customers and suppliers, which are one digit longer. */
const isNoCost = (account: string, length: number): boolean =>
  account.length > length || /^[01]/.test(account.padStart(length, "0"));

/** Which of the two accounts the cost lies on: the second where the first is none of cost and the second is. */
function isContra(cell: CellOf, head: Head | null): boolean {
  const length = head?.accountLength ?? 4;
  return isNoCost(cell("Konto"), length) && !isNoCost(cell(contra), length);
}

/**
 * Postings in the format of DATEV (EXTF, "Buchungsstapel"): a line about the file above the header, semicolons, decimal commas,
 * days as DDMM.
 *
 * - The year comes from the period or fiscal year in the first line; without that line the days are refused.
 * - The amount is signed by debit and credit as seen from the account the cost lies on: `Konto`, or `Gegenkonto` where `Konto` is a
 *   balance account or that of a supplier. Amounts are as posted, with tax where a tax key stands.
 * - The cost centre is KOST1. Postings without one (bank, tax, customers) are no cost of a cost centre: left out, counted.
 * - Currency: that of the row, else of the first line. Account and document stay texts; the category is left open.
 */
export const datevPostings: Preset = {
  name: "datev-postings",
  title: "DATEV: postings (EXTF)",
  kind: "actuals",
  recognises: (header, first: readonly PresetRow[] = []) =>
    hasAll(header, amount, side, "Konto", contra, day, centre) ||
    [header, ...first.map(({ cells }) => cells)].some(isHead),
  rearrange: (header, rows, { above = [] }) => {
    const head = headOf(above);
    return adding(header, rows, {
      Belegtag: (cell) => dayOf(cell(day), head),
      Kostenkonto: (cell) => (isContra(cell, head) ? cell(contra) : cell("Konto")),
      Währung: (cell) => cell(currency) || (head?.currency ?? ""),
      Seite: (cell) => ((cell(side).toUpperCase() === "H") !== isContra(cell, head) ? "credit" : "debit"),
    });
  },
  mapping: () =>
    mappingOf(
      "actuals",
      {
        month: rule("Belegtag", days("YMD")),
        posting_date: rule("Belegtag", days("YMD")),
        cost_centre: rule(centre),
        currency: rule("Währung"),
        amount: rule(amount, amounts({ decimal: ",", negateWhen: { column: "Seite", is: ["credit"] } })),
        account: rule("Kostenkonto"),
        document: rule("Belegfeld 1"),
        text: rule("Buchungstext"),
        basis: constant("accrual"),
      },
      {
        layout: { ...asFound, delimiter: ";", headerLine: 2, headerLines: 1 },
        leaveOut: [{ column: centre, is: [""] }],
        rearrangedBy: "datev-postings",
      },
    ),
};

import { constant } from "../mapping/mapping";
import { adding, type CellOf } from "./adding";
import { amounts, days, hasAll, joined, mappingOf, take, takeFirst } from "./making";
import type { Preset, PresetRow } from "./preset";

const name = ["Item name", "Name", "Software Name", "License"];
const cost = ["Purchase Cost", "Cost"];
const seats = ["Seats", "Total"];
const expires = "Expiration Date";
const bought = "Purchase Date";
const order = ["Order Number", "Purchase Order Number", "Purchase Order"];
const isTemplate = (header: readonly string[]) => hasAll(header, "Item name", "serial number");

/** Lists of seats name the holder of each; everything else of the licence stands there again. */
const licenceOf = (cell: CellOf) => [name, order, cost, seats, expires, bought].map(cell).join("\n");

function seatsMarked(header: readonly string[], rows: readonly PresetRow[]) {
  const seen = new Set<string>();
  const holder = (cell: CellOf): string => {
    const licence = licenceOf(cell);
    const isFurther = seen.has(licence);
    seen.add(licence);
    return isFurther ? "further holder" : "first";
  };
  return adding(header, rows, { "Row is": holder });
}

/**
 * Licences of Snipe-IT: the layout of its import template, of the list as it is exported, and of its licence report.
 *
 * - A licence is a contract known by its name and order number. Its key is a secret and is not taken.
 * - `Purchase Cost` is what all seats cost for the whole time: the price of a year is that cost over the years from purchase to
 *   expiry, invoiced once (`billing_months` 0). Without an expiry it is taken as paid once for the twelve months after purchase.
 * - Snipe-IT knows no renewal: it ends. The vendor is the supplier, else the manufacturer; without both the row is refused.
 * - A list of seats has a row for each holder: the first is the licence, the others are left out and counted.
 * - Cost centre and currency ("$" is many) are left open. Template dates are American; the list writes them as the installation does.
 */
export const snipeItLicences: Preset = {
  name: "snipe-it-licences",
  title: "Snipe-IT: licences",
  kind: "contracts",
  recognises: (header) =>
    hasAll(header, name, cost, bought, expires, seats, ["serial number", "Product Key", "Serial"]) &&
    !hasAll(header, "Asset Tag"),
  rearrange: seatsMarked,
  mapping: (header) => {
    const dates = days(isTemplate(header) ? "MDY" : null);
    return mappingOf(
      "contracts",
      {
        id: joined(header, [name, order]),
        title: take(header, name),
        vendor: takeFirst(header, ["Supplier", "Manufacturer"]),
        category: constant("software"),
        start_date: take(header, bought, dates),
        end_date: take(header, expires, {
          ...dates,
          reckoned: { as: "last-day", first: "start_date", months: 12 },
        }),
        annual_price: take(header, cost, {
          ...amounts(),
          reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
        }),
        billing_months: constant("0"),
        renewal: constant("ends"),
        seats: take(header, seats),
      },
      { leaveOut: [{ column: "Row is", is: ["further holder"] }], rearrangedBy: "snipe-it-licences" },
    );
  },
};

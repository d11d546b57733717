import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, joined, mappingOf, nameIn, take } from "./making";
import type { Preset } from "./preset";

const investment = [
  "Unique Investment Identifier",
  "Unique Investment Identifier (UII)",
  "UII",
  "Unique Project ID",
];
const piid = [
  "Procurement Instrument Identifier (PIID)",
  "PIID",
  "Contract Number (PIID)",
  "Contract/Task Order Number",
  "Contract Number",
];
const parent = [
  "Indefinite Delivery Vehicle (IDV) Reference ID",
  "Indefinite Delivery Vehicle (IDV) PIID",
  "IDV PIID",
  "Referenced IDV PIID",
  "IDV Reference ID",
];
const vendor = [
  "Vendor Name",
  "Contract Vendor Name",
  "Contractor Name",
  "Prime Contractor",
  "Vendor",
  "Contractor",
];
const start = [
  "Effective Date",
  "Contract Start Date",
  "Start Date",
  "Start Date of Contract/Task Order",
  "Contract Award Date",
];
const end = [
  "Actual or Expected End Date of Contract/Task Order",
  "End Date of Contract/Task Order",
  "Contract End Date",
  "End Date",
  "Completion Date",
  "Ultimate Completion Date",
];

/** The value's column: it says of itself that it is in millions, or is one of the usual names. */
const valueIn = (header: readonly string[]): string | null =>
  header.find((name) => /(value|amount)/i.test(name) && /\$ ?m\b|million/i.test(name)) ??
  nameIn(header, [
    "Ultimate Contract Value",
    "Total Contract Value",
    "Contract Value",
    "Total Value of Contract",
  ]);

/**
 * Contracts of IT investments as the IT Dashboard of the United States lists them.
 *
 * - Known by the dashboard's own contract id, else by investment, parent vehicle and PIID together, since one contract serves
 *   several investments and order numbers such as 0001 exist under every vehicle.
 * - All amounts of the dashboard are in millions of dollars. They are for the whole contract: the price of a year is the amount over
 *   the time from its effective date to its end.
 * - The agency is the cost centre. The category is left open; American days unless the year stands first.
 */
export const usItContracts: Preset = {
  name: "us-it-contracts",
  title: "US IT Dashboard: contracts",
  kind: "contracts",
  recognises: (header) => hasAll(header, investment, piid, start, end) && valueIn(header) !== null,
  mapping: (header) =>
    mappingOf("contracts", {
      id: take(header, ["Contract ID"]) ?? joined(header, [investment, parent, piid], "-"),
      title: take(header, [
        "Investment Title",
        "Contract Title",
        "Title",
        "Short Description of Acquisition",
        "Short Description",
      ]),
      vendor: take(header, vendor),
      cost_centre: take(header, ["Bureau Name", "Agency Name", "Agency"]),
      currency: constant("USD"),
      start_date: take(header, start, days("MDY")),
      end_date: take(header, end, days("MDY")),
      annual_price: take(header, valueIn(header) ?? "", {
        ...amounts({ factor: "1000000" }),
        reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
      }),
      renewal: constant("ends"),
    }),
};

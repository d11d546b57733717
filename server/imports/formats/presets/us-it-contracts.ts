import { constant } from "../mapping/mapping";
import { amounts, days, joined, mappingOf, plainName, take } from "./making";
import type { Preset } from "./preset";

/** Columns have changed their names over the years; each is found by what it has always said. */
const find = (header: readonly string[], ...patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const name = header.find((each) => pattern.test(plainName(each)));
    if (name !== undefined) return name;
  }
  return null;
};

const investmentIn = (header: readonly string[]) => find(header, /^unique (investment|project) id|^uii$/);
const piidIn = (header: readonly string[]) =>
  find(
    header,
    /^(contract number )?\(?piid\)?$|^procurement instrument id/,
    /^contract(\/task order)? number/,
  );
const vehicleIn = (header: readonly string[]) => find(header, /\bidv\b.*(piid|reference)/);
const vendorIn = (header: readonly string[]) =>
  find(header, /^(contract )?(vendor|contractor)( name)?$/, /contractor|vendor/);
const startIn = (header: readonly string[]) => find(header, /^effective date/, /start date/, /award date/);
const endIn = (header: readonly string[]) => find(header, /end date/, /completion date/);

/** The value says of itself that it is in millions, or is called as it always was. */
const valueIn = (header: readonly string[]) =>
  find(
    header,
    /(value|amount).*(\$ ?m\b|million)/,
    /^(total|ultimate|base)? ?contract value/,
    /^total value of contract/,
  );

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
  recognises: (header) =>
    [investmentIn, piidIn, valueIn, startIn].every((columnIn) => columnIn(header) !== null),
  mapping: (header) => {
    const of = (columnIn: (header: readonly string[]) => string | null, more = {}) =>
      take(header, columnIn(header) ?? [], more);
    return mappingOf("contracts", {
      id: take(header, "Contract ID") ?? joined(header, keysIn(header), "-"),
      title:
        take(header, ["Investment Title", "Contract Title", "Title"]) ?? take(header, "Short Description"),
      vendor: of(vendorIn),
      cost_centre: take(header, ["Bureau Name", "Agency Name", "Agency"]),
      currency: constant("USD"),
      start_date: of(startIn, days("MDY")),
      end_date: of(endIn, days("MDY")),
      annual_price: of(valueIn, {
        ...amounts({ factor: "1000000" }),
        reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
      }),
      renewal: constant("ends"),
    });
  },
};

/** Order numbers such as 0001 exist under every vehicle, and one contract serves several investments. */
const keysIn = (header: readonly string[]): readonly string[] =>
  [investmentIn, vehicleIn, piidIn].flatMap((columnIn) => columnIn(header) ?? []);

import { constant, rule } from "../mapping/mapping";
import { adding } from "./adding";
import { amounts, days, hasAll, mappingOf } from "./making";
import type { Preset } from "./preset";

const suppliers = "Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]";

/** "[Name|Address|…][Name|Address|…]": the names. */
const namesOf = (text: string): readonly string[] =>
  text.split(/\]\s*\[/).map((one) => (one.replace(/^\s*\[/, "").split("|")[0] ?? "").trim());

/**
 * Notices of the United Kingdom's Contracts Finder, as its search is exported.
 *
 * - A notice that was awarded is a contract, known by the notice's identifier. Notices without a supplier are tenders and plans:
 *   left out, counted.
 * - Several suppliers of one award (a framework) share one value that nobody divides: the first is the vendor.
 * - The awarded value is for the whole contract: the price of a year is it over the days of the contract. Pounds, day first.
 * - The organisation is the cost centre; the category is left open (CPV codes → our categories is for the person).
 */
export const ukContractsFinder: Preset = {
  name: "uk-contracts-finder",
  title: "United Kingdom: Contracts Finder notices",
  kind: "contracts",
  recognises: (header) =>
    hasAll(header, "Notice Identifier", "Organisation Name", suppliers, "Awarded Value"),
  rearrange: (header, rows) =>
    adding(header, rows, { "First supplier": (cell) => namesOf(cell(suppliers))[0] ?? "" }),
  mapping: (header) => {
    const own = hasAll(header, "Contract start date", "Contract end date");
    return mappingOf(
      "contracts",
      {
        id: rule("Notice Identifier"),
        title: rule("Title"),
        vendor: rule("First supplier"),
        cost_centre: rule("Organisation Name"),
        currency: constant("GBP"),
        start_date: rule(own ? "Contract start date" : "Start Date", days("DMY")),
        end_date: rule(own ? "Contract end date" : "End Date", days("DMY")),
        annual_price: rule("Awarded Value", {
          ...amounts(),
          reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
        }),
        renewal: constant("ends"),
      },
      { leaveOut: [{ column: "First supplier", is: [""] }], rearrangedBy: "uk-contracts-finder" },
    );
  },
};

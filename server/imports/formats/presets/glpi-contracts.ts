import { amounts, days, hasAll, joined, mappingOf, take } from "./making";
import type { Preset } from "./preset";

const starts = ["Start date", "Date de début"];
const ends = ["End date", "Date de fin", "Expiration"];
const supplier = [
  "Associated suppliers",
  "Associated supplier",
  "Fournisseurs associés",
  "Fournisseur associé",
];
const notice = ["Notice", "Préavis"];
const cost = ["Total cost", "Coût total", "Costs", "Coûts"];

/** GLPI writes units behind its numbers: "12 months", "12 mois". */
const number = { part: { by: " ", at: 1 } };

const renewals: Readonly<Record<string, string>> = {
  tacit: "renews",
  tacite: "renews",
  express: "option",
  expresse: "option",
  never: "ends",
  jamais: "ends",
};

/**
 * Contracts of GLPI, as its list is exported (semicolons, UTF-8; names in the language of the user: English or French).
 *
 * - Known by its number, with GLPI's own id behind it where the list shows it, since numbers may be empty or the same.
 * - `Total cost` is what all cost lines of the contract add up to: the price of a year is it over the years from start to end.
 * - Tacit renewal renews by the periodicity, express renewal is an option, never ends. Notice and invoice period in months.
 * - The first of several suppliers is the vendor. Currency (GLPI has none), cost centre and category are left open; type and
 *   status are not taken.
 */
export const glpiContracts: Preset = {
  name: "glpi-contracts",
  title: "GLPI: contracts",
  kind: "contracts",
  recognises: (header) => hasAll(header, ["Name", "Nom"], starts, notice, supplier),
  mapping: (header) =>
    mappingOf("contracts", {
      id: joined(header, [["Number", "Numéro"], "ID"], "-") ?? take(header, ["Name", "Nom"]),
      title: take(header, ["Name", "Nom"]),
      vendor: take(header, supplier, { part: { by: "\n", at: 1 } }),
      start_date: take(header, starts, days(null)),
      end_date: take(header, ends, days(null)),
      annual_price: take(header, cost, {
        ...amounts({ decimal: null }),
        reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
      }),
      billing_months: take(
        header,
        ["Invoice period", "Période de facturation", "Périodicité de facturation"],
        number,
      ),
      renewal: take(header, ["Renewal", "Renouvellement", "Reconduction"], { values: renewals }),
      renewal_months: take(header, ["Periodicity", "Périodicité"], number),
      notice_months: take(header, notice, number),
    }),
};

import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const serial = ["Serial number", "Numéro de série"];
const bought = [
  "Financial and administrative information - Date of purchase",
  "Informations financières et administratives - Date d'achat",
  "Date of purchase",
  "Date d'achat",
];
const used = [
  "Financial and administrative information - Startup date",
  "Informations financières et administratives - Date de mise en service",
  "Startup date",
  "Date de mise en service",
];
const price = [
  "Financial and administrative information - Value",
  "Informations financières et administratives - Valeur",
  "Value",
  "Valeur",
];
const lasts = [
  "Financial and administrative information - Amortization duration",
  "Informations financières et administratives - Durée d'amortissement",
  "Amortization duration",
  "Durée d'amortissement",
];
const warranty = [
  "Financial and administrative information - Warranty expiration date",
  "Informations financières et administratives - Date d'expiration de la garantie",
  "Warranty expiration date",
  "Date d'expiration de la garantie",
];

/** GLPI counts years and writes the unit behind them: "3 years". */
const months: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 15 }, (_, at) => [String(at + 1), String((at + 1) * 12)]),
);

/**
 * Computers of GLPI, as its list is exported with the columns of its financial and administrative information; English or French.
 *
 * - Known by the inventory number, else the serial number; its class is "computer".
 * - In service from the start-up date, else from the purchase. Amortisation in years becomes months of useful life.
 * - Cost centre and currency (GLPI has none) are left open; status, user and components are not taken.
 */
export const glpiComputers: Preset = {
  name: "glpi-computers",
  title: "GLPI: computers",
  kind: "assets",
  recognises: (header) =>
    hasAll(
      header,
      ["Name", "Nom"],
      serial,
      ["Model", "Modèle"],
      ["Operating System - Name", "Système d'exploitation - Nom", "Manufacturer", "Fabricant"],
      bought,
    ),
  mapping: (header) =>
    mappingOf("assets", {
      id: takeFirst(header, [["Inventory number", "Numéro d'inventaire"], serial]),
      name: take(header, ["Name", "Nom"]),
      class: constant("computer"),
      purchase_date: take(header, bought, days(null)),
      in_service_date: takeFirst(header, [used, bought], days(null)),
      price: take(header, price, amounts({ decimal: null })),
      useful_life_months: take(header, lasts, { part: { by: " ", at: 1 }, values: months }),
      warranty_end: take(header, warranty, days(null)),
      location: take(header, ["Location", "Lieu"]),
      technology: take(header, ["Model", "Modèle"]),
      asset_number: take(header, serial),
    }),
};

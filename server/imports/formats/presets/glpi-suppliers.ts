import { hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

/**
 * Suppliers of GLPI, as its list is exported; English or French.
 *
 * A vendor is known by GLPI's id where the list shows it, else by its name. Address, phone and third-party type are not taken.
 */
export const glpiSuppliers: Preset = {
  name: "glpi-suppliers",
  title: "GLPI: suppliers",
  kind: "vendors",
  recognises: (header) =>
    hasAll(header, ["Name", "Nom"], ["Third party type", "Type de tiers"]) &&
    hasAll(header, ["Address", "Adresse", "Website", "Site web", "Phone", "Téléphone"]),
  mapping: (header) =>
    mappingOf("vendors", {
      id: takeFirst(header, ["ID", ["Name", "Nom"]]),
      name: take(header, ["Name", "Nom"]),
    }),
};

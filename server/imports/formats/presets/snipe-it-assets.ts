import { amounts, days, hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const tag = "Asset Tag";
const eol = ["Asset EOL Date", "EOL Date", "EOL"];
const name = ["Name", "Asset Name", "Item name"];

/**
 * Assets of Snipe-IT: the layout of its import template and of the list as it is exported.
 *
 * - An asset is known by its tag; without a name it is called as its model. Its class is Snipe-IT's category.
 * - In service from the day of purchase, since Snipe-IT keeps no other day.
 * - Useful life: Snipe-IT writes the day of its end of life, which is purchase plus the model's months; the months between are the
 *   life. An asset without that day is refused until a life is given.
 * - Cost centre and currency are left open; who holds it is not taken. Template dates are American, the list's are the installation's.
 */
export const snipeItAssets: Preset = {
  name: "snipe-it-assets",
  title: "Snipe-IT: assets",
  kind: "assets",
  recognises: (header) =>
    hasAll(header, tag, "Model", "Category", "Purchase Date", ["Purchase Cost", "Cost"]),
  mapping: (header) => {
    const dates = days(hasAll(header, "Checkout Type") ? "MDY" : null);
    return mappingOf("assets", {
      id: take(header, tag),
      name: takeFirst(header, [name, "Model"]),
      class: take(header, "Category"),
      purchase_date: take(header, "Purchase Date", dates),
      in_service_date: take(header, "Purchase Date", dates),
      price: take(header, ["Purchase Cost", "Cost"], amounts()),
      useful_life_months: take(header, eol, {
        ...dates,
        reckoned: { as: "months-since", first: "purchase_date" },
      }),
      warranty_end: take(header, "Warranty Expires", dates),
      location: take(header, "Location"),
      technology: take(header, "Model"),
      asset_number: take(header, ["Serial", "Serial number"]),
    });
  },
};

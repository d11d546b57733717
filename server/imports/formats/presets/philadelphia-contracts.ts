import { printDay } from "@/server/planning/day";
import { readDay } from "../mapping/date-text";
import { constant, rule } from "../mapping/mapping";
import { adding, cellsOf, type CellOf } from "./adding";
import { amounts, days, hasAll, mappingOf } from "./making";
import type { Preset, PresetRow } from "./preset";

const original = "original_contract_id";
const item = "current_item_id";

/** A renewal "time only" brings days and no money: it stands beside the term whose money goes on. */
const bringsMoney = (cell: CellOf): boolean => /[1-9]/.test(cell("amt"));

function termOf(cell: CellOf): string {
  const start = readDay(cell("start_dt"), "MDY");
  if ("reason" in start) return cell(item);
  return `${cell(original)}-${printDay(start.value)}${bringsMoney(cell) ? "" : "-time"}`;
}

/** Of several items about the same term the last one counts: each amendment takes the place of those before it. */
function lastItems(header: readonly string[], rows: readonly PresetRow[]): ReadonlyMap<string, string> {
  const cellOf = cellsOf(header);
  const last = new Map<string, string>();
  for (const row of rows) {
    const cell = cellOf(row);
    const [term, of] = [termOf(cell), cell(item)];
    if (of > (last.get(term) ?? "")) last.set(term, of);
  }
  return last;
}

/**
 * The quarterly lists of professional services contracts of the City of Philadelphia.
 *
 * - A contract is renewed and amended under one original number: each renewal has days of its own, each amendment gives the same
 *   days another item number and another amount. So a contract here is one term, known by original number and first day: the next
 *   quarter's list changes its amount and end, and a renewal is a contract after it. Nothing counts twice, and a renewal that
 *   brings time only takes no money away.
 * - `amt` is for the whole term: the price of a year is it over the term. Dollars, American days.
 * - The amount is also the most that may be paid, and payments so far are kept beside it: more of them is an overrun. Time
 *   without money has neither: what is paid then is paid from the term before.
 * - The department is the cost centre, the present vendor the vendor. The category is left open.
 */
export const philadelphiaContracts: Preset = {
  name: "philadelphia-contracts",
  title: "Philadelphia: professional services contracts",
  kind: "contracts",
  recognises: (header) =>
    hasAll(header, original, item, "department_name", "vendor", "start_dt", "end_dt", "amt"),
  rearrange: (header, rows) => {
    const last = lastItems(header, rows);
    return adding(header, rows, {
      Term: termOf,
      Ceiling: (cell) => (bringsMoney(cell) ? cell("amt") : ""),
      Paid: (cell) => (bringsMoney(cell) ? cell("tot_payments") : ""),
      "Row is": (cell) => (last.get(termOf(cell)) === cell(item) ? "in force" : "amended"),
    });
  },
  mapping: () =>
    mappingOf(
      "contracts",
      {
        id: rule("Term"),
        title: rule("short_desc"),
        vendor: rule("vendor"),
        cost_centre: rule("department_name"),
        currency: constant("USD"),
        start_date: rule("start_dt", days("MDY")),
        end_date: rule("end_dt", days("MDY")),
        annual_price: rule("amt", {
          ...amounts(),
          reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" },
        }),
        maximum_value: rule("Ceiling", amounts()),
        paid_to_date: rule("Paid", amounts()),
        renewal: constant("ends"),
      },
      { leaveOut: [{ column: "Row is", is: ["amended"] }], rearrangedBy: "philadelphia-contracts" },
    ),
};

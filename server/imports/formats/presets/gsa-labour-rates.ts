import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, nameIn, take } from "./making";
import type { Preset } from "./preset";

const role = "SERVICE PROPOSED (e.g. Job Title/Task)";
const unit = "UNIT OF ISSUE (e.g. Hour, Task, Sq ft)";
const rate = "PRICE OFFERED TO GSA (including IFF)";

/**
 * Labour categories of the price proposal template of the United States' General Services Administration, its sheet or the CSV made
 * of it: titles above the header, a row that explains each column below it.
 *
 * - The rate is the price offered including the industrial funding fee, in dollars; the unit is the hour or the day.
 * - The row of explanations and the notes below the table are left out. A price or a number of years that is none is refused, with
 *   its row alone.
 * - The sheet names no vendor: then it is left open. The contract number is what the vendor calls its contract with GSA. SIN,
 *   schedule and worksite are not taken.
 */
export const gsaLabourRates: Preset = {
  name: "gsa-labour-rates",
  title: "GSA: labour category rates",
  kind: "rate-cards",
  recognises: (header) => hasAll(header, role, unit, rate, "MINIMUM YEARS OF EXPERIENCE"),
  mapping: (header) =>
    mappingOf(
      "rate-cards",
      {
        vendor: take(header, "VENDOR NAME"),
        role: take(header, role),
        education: take(header, "MINIMUM EDUCATION/ CERTIFICATION LEVEL"),
        min_years: take(header, "MINIMUM YEARS OF EXPERIENCE"),
        unit: take(header, unit, {
          values: { hour: "hour", hourly: "hour", hr: "hour", day: "day", daily: "day" },
        }),
        currency: constant("USD"),
        rate: take(header, rate, amounts()),
        valid_from: take(header, "CONTRACT START DATE", days("MDY")),
        valid_to: take(header, "CONTRACT END DATE", days("MDY")),
        contract: take(header, "CONTRACT NUMBER"),
      },
      {
        leaveOut: [{ column: nameIn(header, role) ?? role, is: ["Spell out the entire labor category", ""] }],
      },
    ),
};

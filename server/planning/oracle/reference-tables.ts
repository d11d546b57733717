import { decimal } from "../decimal";
import { inMonth, payBand, rates, typed } from "../examples";
import type { IndexValue, Rate } from "../facts";
import { monthAt } from "../month";
import type { PayBand } from "../role";

/** Rates in both tables, with months left out before, between and after them. */
export const reference: readonly Rate[] = [
  ...rates("JPY", "2024-01", ["0.0051", "0.0053", "0.00521", "0.0049"], "actual"),
  ...rates("JPY", "2025-06", ["0.00512", "0.00534", "0.00556"]),
  ...rates(
    "JPY",
    "2027-01",
    Array.from({ length: 30 }, (_, i) => `0.00${50 + ((i * 7) % 11)}`),
  ),
  ...rates("KWD", "2024-03", ["2.45", "2.512345", "2.6"]),
  ...rates("KWD", "2026-09", ["2.61", "2.62"], "actual"),
];

/** A price index that is published to the end of 2026. */
export const priceIndex: readonly IndexValue[] = Array.from({ length: 60 }, (_, i) => ({
  index: "CPI",
  month: monthAt(inMonth("2022-01") + i),
  value: decimal((100 + ((i * 37) % 23) / 10 + i / 3).toFixed(1)),
}));

const band = (id: string, minimum: string, given: Partial<PayBand>) =>
  payBand(id, { minimum: typed(minimum), maximum: typed("61234.57"), ...given });

/** Bands for all, for a place, for a role in two turns, and one that must be named. */
export const referenceBands: readonly PayBand[] = [
  band("ALL", "20000", { validFrom: inMonth("2024-03") }),
  band("LEEDS", "31000.33", { location: "Leeds" }),
  band("ENGINEER", "40000", { role: "engineer", validTo: inMonth("2026-06") }),
  band("ENGINEER-2", "44000", { role: "engineer", validFrom: inMonth("2026-03") }),
  band("NAMED", "50000.01", { role: "other", validFrom: inMonth("2025-01"), validTo: inMonth("2027-12") }),
  band("YEN", "5000000", { currency: "JPY", maximum: typed("7000001") }),
];

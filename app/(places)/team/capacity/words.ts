import type { Month } from "@/server/planning/month";
import { parseMonth, printMonth } from "@/server/planning/month";
import type { CapacityHeat } from "../../../_charts/capacity-data";
import { changed } from "../../../_parts/address";
import type { Outputs } from "../../../_trpc/client";

export type CapacityAnswer = Outputs["budget"]["capacity"];
export type CapacityRow = CapacityAnswer["rows"][number];
export type CellAnswer = Outputs["budget"]["capacityCell"];

export const groupings = ["team", "role", "skill"] as const;
export type By = (typeof groupings)[number];

export const byWords: Readonly<
  Record<By, { readonly one: string; readonly many: string; readonly noun: string }>
> = {
  team: { one: "team", many: "teams", noun: "Team" },
  role: { one: "role", many: "roles", noun: "Role" },
  skill: { one: "skill", many: "skills", noun: "Skill" },
};

export const byIn = (address: URLSearchParams): By =>
  groupings.find((by) => by === address.get("by")) ?? "team";

/** The month of a row that is open, from the address. */
export function cellIn(address: URLSearchParams): { key: string; month: Month } | null {
  const [key, month] = [address.get("cell"), parseMonth(address.get("month") ?? "")];
  return key === null || month === null ? null : { key: key === none ? "" : key, month };
}

// A row of no team has an empty key, which no address can hold.
const none = "-";

export const cellHref = (address: URLSearchParams, key: string, month: Month): string =>
  `/team/capacity${changed(address, { cell: key === "" ? none : key, month: printMonth(month) })}`;

/** Minutes by month in FTE. */
export const inFte = (minutes: readonly number[], fullTime: readonly number[]): number[] =>
  minutes.map((some, at) => some / Math.max(1, fullTime[at] ?? 1));

export const heatOf = (row: CapacityRow, fullTime: readonly number[]): CapacityHeat => ({
  key: row.key,
  label: row.label,
  free: inFte(row.free, fullTime),
  net: inFte(row.net, fullTime),
  was: row.was && inFte(row.was, fullTime),
});

/** What the parts of capacity are called, in the order in which they add up. */
export const partWords = {
  funded: "Seats at full strength",
  unfilled: "Not filled, or left",
  rampUp: "New, not at full strength yet",
  absent: "Away",
  net: "Time there is",
  run: "Run work",
  support: "Support",
  project: "Roadmap",
  free: "Left over",
} as const;

export const causeWords = { run: "Run work", support: "Support", project: "Roadmap" } as const;

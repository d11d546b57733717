import { decimal, sumDecimals } from "@/server/planning/decimal";
import type { CloudRecord, CloudSeries } from "@/server/planning/sources/cost-series";
import type { BillRow } from "./cloud-bills";
import { streams } from "./cloud-streams";
import { groupedBy } from "./grouping";

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** The id a series gets when its bills are imported. */
const seriesId = ({ provider, service, account, currency }: BillRow): string =>
  [provider, service, account, currency].map(slug).join(".");

/** Who pays an account, and whether it is storage. */
export function placeOf({ account, provider, service }: BillRow) {
  const known = streams.find((stream) => stream.account === account && stream.provider === provider);
  return {
    costCentre: known?.costCentre ?? "IT-130",
    category: service === "Object storage" ? "cloud-storage" : "cloud",
    vendor: known?.vendor ?? null,
  };
}

/** Charges of the same months and kind as one record, as the database sums them. */
function recordsOf(rows: readonly BillRow[]): CloudRecord[] {
  const groups = groupedBy(rows, (row) => `${row.effectiveMonth}/${row.billedMonth}/${row.charge}`);
  const records = [...groups.values()].flatMap((group): CloudRecord[] => {
    const [first] = group;
    if (!first) return [];
    const { charge, billedMonth, effectiveMonth } = first;
    const billed = decimal(sumDecimals(group.map((row) => row.billed)));
    const effective = decimal(sumDecimals(group.map((row) => row.effective)));
    return [{ charge, billedMonth, billed, effectiveMonth, effective }];
  });
  return records.sort(
    (a, b) =>
      a.effectiveMonth - b.effectiveMonth || a.billedMonth - b.billedMonth || (a.charge < b.charge ? -1 : 1),
  );
}

/** The series a plan is computed from. */
export function cloudSeriesOf(rows: readonly BillRow[]): CloudSeries[] {
  return [...groupedBy(rows, seriesId)].flatMap(([id, own]): CloudSeries[] => {
    const [first] = own;
    if (!first) return [];
    const { provider, service, account, accountName, currency } = first;
    const told = { id, version: 1, provider, service, account, accountName, currency };
    return [{ ...told, ...placeOf(first), method: "auto", records: recordsOf(own) }];
  });
}

import type { DerivedShape } from "../database/record-table";
import { decimal } from "../planning/decimal";
import { monthAt } from "../planning/month";
import type { ChargeKind, CloudRecord } from "../planning/sources/cost-series";

/** A sum of a series' rows, as the database hands it out. */
export interface CloudRow {
  readonly series: string;
  readonly charge: ChargeKind;
  readonly billedMonth: number;
  readonly effectiveMonth: number;
  readonly billed: string;
  readonly effective: string;
}

export const recordOf = ({
  charge,
  billedMonth,
  effectiveMonth,
  billed,
  effective,
}: CloudRow): CloudRecord => ({
  charge,
  billedMonth: monthAt(billedMonth),
  billed: decimal(billed),
  effectiveMonth: monthAt(effectiveMonth),
  effective: decimal(effective),
});

/** The bills' rows of each cloud series, summed by the database to months and kinds of charge. */
export const cloudRecords: DerivedShape = {
  async derive({ query }, ids) {
    const rows = await query<CloudRow>(
      `SELECT series, charge, billed_month AS "billedMonth", effective_month AS "effectiveMonth",
              trim_scale(sum(billed)) AS billed, trim_scale(sum(effective)) AS effective
         FROM cloud_record WHERE $1::text[] IS NULL OR series = ANY($1)
        GROUP BY series, charge, billed_month, effective_month ORDER BY series, effective_month, billed_month, charge`,
      [ids],
    );
    const found = new Map<string, CloudRecord[]>();
    for (const row of rows) {
      const list = found.get(row.series) ?? [];
      if (list.push(recordOf(row)) === 1) found.set(row.series, list);
    }
    return found;
  },
};

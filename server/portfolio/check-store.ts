import type { Query } from "../database/query";

/** One sum of the stored records, made by the database. */
export interface StoredSum {
  readonly name: string;
  readonly currency: string;
  readonly sum: string;
  readonly count: number;
}

/** Sums and counts of all records with money, made by the database alone. */
export const readSums = ({ query }: Query): Promise<StoredSum[]> =>
  query<StoredSum>(
    `SELECT name, currency, trim_scale(sum(amount)) AS sum, count(*) AS count FROM (
       SELECT 'contracts' AS name, c.currency, i.annual_price AS amount FROM contract_item i JOIN contract c ON c.id = i.contract
       UNION ALL SELECT 'price-steps', c.currency, p.annual_price FROM price_step p JOIN contract c ON c.id = p.contract
       UNION ALL SELECT 'cost-history', s.currency, r.amount FROM cost_record r JOIN cost_series s ON s.id = r.series
       UNION ALL SELECT 'cloud billed', s.currency, r.billed FROM (SELECT series, sum(billed) AS billed FROM cloud_record
         GROUP BY series, charge, billed_month, effective_month) r JOIN cloud_series s ON s.id = r.series
       UNION ALL SELECT 'cloud effective', s.currency, r.effective FROM (SELECT series, sum(effective) AS effective FROM cloud_record
         GROUP BY series, charge, billed_month, effective_month) r JOIN cloud_series s ON s.id = r.series
       UNION ALL SELECT 'positions', currency, coalesce(annual_salary, day_rate) FROM position
       UNION ALL SELECT 'assets', currency, price FROM asset
       UNION ALL SELECT 'trainings', currency, fee FROM training
       UNION ALL SELECT 'travel to trainings', currency, travel FROM training
       UNION ALL SELECT 'initiatives', currency, one_off FROM initiative
       UNION ALL SELECT 'budget', currency, amount FROM budget_amount
       UNION ALL SELECT 'actuals', currency, sum(amount) FROM actual_posting
         GROUP BY month, cost_centre, category, vendor, currency, basis, nature
     ) every GROUP BY name, currency ORDER BY name, currency`,
  );

/** Names of records that the database does not hold to be there, and that are not. */
export const readDangling = ({ query }: Query): Promise<{ record: string; names: string }[]> =>
  query<{ record: string; names: string }>(
    `SELECT 'initiatives/' || i.id AS record, 'initiatives/' || d AS names FROM initiative i, unnest(i.depends_on) d
       WHERE NOT EXISTS (SELECT FROM initiative o WHERE o.id = d)
     UNION ALL
     SELECT 'initiatives/' || i.id, (b ->> 'action') || ':' || (b ->> 'target') FROM initiative i, jsonb_array_elements(i.benefits) b
       WHERE NOT EXISTS (SELECT FROM contract WHERE id = b ->> 'target' AND b ->> 'action' = 'end-contract')
         AND NOT EXISTS (SELECT FROM position WHERE id = b ->> 'target' AND b ->> 'action' = 'remove-position')
         AND NOT EXISTS (SELECT FROM cost_series WHERE id = b ->> 'target' AND b ->> 'action' LIKE '%-series')
         AND NOT EXISTS (SELECT FROM cloud_series WHERE id = b ->> 'target' AND b ->> 'action' LIKE '%-series')
     UNION ALL
     SELECT 'trainings/' || t.id, 'people/' || p FROM training t, unnest(t.people) p
       WHERE NOT EXISTS (SELECT FROM person o WHERE o.id = p)
     UNION ALL
     SELECT 'budget/' || a.budget, 'vendors/' || a.vendor FROM budget_amount a
       WHERE a.vendor <> '' AND NOT EXISTS (SELECT FROM vendor v WHERE v.id = a.vendor)
     ORDER BY 1, 2 LIMIT 200`,
  );

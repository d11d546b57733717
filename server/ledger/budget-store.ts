import { appendAudit } from "../database/audit";
import { type Target, type Upserted, upsert } from "../database/bulk";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { decimal } from "../planning/decimal";
import type { Budget, BudgetAmount, Rate } from "../planning/facts";
import { monthAt } from "../planning/month";

/** A row of a file with its line. */
export interface BudgetRow {
  readonly amount: BudgetAmount;
  readonly text: string | null;
  readonly line?: number;
}

const columns: readonly Target[] = [
  { name: "budget", type: "text" },
  { name: "month", type: "integer" },
  { name: "cost_centre", type: "text" },
  { name: "category", type: "text" },
  { name: "vendor", type: "text" },
  { name: "line", type: "text" },
  { name: "currency", type: "text" },
  { name: "nature", type: "text" },
  { name: "amount", type: "numeric" },
  { name: "text", type: "text" },
  { name: "source_file", type: "text" },
  { name: "source_line", type: "integer" },
];

const key = ["budget", "month", "cost_centre", "category", "vendor", "line"];

const cellsOf = (version: string, { amount, text, line }: BudgetRow, origin: Origin) => [
  version,
  amount.month,
  amount.costCentre,
  amount.category,
  amount.vendor,
  amount.line,
  amount.currency,
  amount.nature,
  amount.amount,
  text,
  origin.file ?? null,
  line ?? origin.line ?? null,
];

async function refuseApproved(tx: Transaction, version: string): Promise<void> {
  const [stored] = await tx.query<{ approved: boolean }>("SELECT approved FROM budget WHERE id = $1", [
    version,
  ]);
  if (stored?.approved)
    throw new Refusal("conflict", `The budget "${version}" is approved and does not change any more.`);
}

const touch = (tx: Transaction, version: string, counter: number) =>
  tx.query(
    `INSERT INTO budget (id, version, changed) VALUES ($1, 1, $2)
     ON CONFLICT (id) DO UPDATE SET version = budget.version + 1, changed = excluded.changed, updated_at = now()`,
    [version, counter],
  );

/** Writes amounts of a budget that is not approved yet, with one audit row for the file; makes the budget when it is new. */
export async function saveBudget(
  tx: Transaction,
  version: string,
  rows: readonly BudgetRow[],
  origin: Origin,
): Promise<Upserted & { readonly unchanged: number }> {
  const counter = await lockSubject(tx, "budgets");
  await refuseApproved(tx, version);
  await tx.query("INSERT INTO budget (id, version, changed) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING", [
    version,
    counter,
  ]);
  const quiet = ["source_file", "source_line"];
  const cells = rows.map((row) => cellsOf(version, row, origin));
  const done = await upsert(tx, { table: "budget_amount", columns, key, quiet }, cells);
  if (done.created + done.updated > 0) {
    await touch(tx, version, counter);
    await unbury(tx, version);
    raiseSubject(tx, "budgets");
    const changes = Object.entries(done).map(([field, count]) => ({ field, from: null, to: String(count) }));
    appendAudit(tx, [{ kind: "budget", recordId: version, action: "import", origin, changes }]);
  }
  return { ...done, unchanged: rows.length - done.created - done.updated };
}

/** Approves and locks a budget: from now on neither its amounts nor its rates change. The rates of this moment become its own. */
export async function approveBudget(tx: Transaction, version: string, origin: Origin): Promise<void> {
  const counter = await lockSubject(tx, "budgets");
  await refuseApproved(tx, version);
  const found = await tx.query(
    "UPDATE budget SET approved = true, approved_at = now(), approved_by = $2, version = version + 1, changed = $3 WHERE id = $1 RETURNING 1",
    [version, origin.actorName, counter],
  );
  if (found.length === 0) throw new Refusal("not-found", `There is no budget "${version}".`);
  await tx.query(
    `INSERT INTO budget_rate (budget, currency, month, "table", rate) SELECT $1, currency, month, "table", rate FROM rate`,
    [version],
  );
  const changes = [{ field: "approved", from: "no", to: "yes" }];
  appendAudit(tx, [{ kind: "budget", recordId: version, action: "update", origin, changes }]);
  raiseSubject(tx, "budgets");
}

/** Removes a budget that was never approved. */
export async function removeBudget(tx: Transaction, version: string, origin: Origin): Promise<void> {
  const counter = await lockSubject(tx, "budgets");
  await refuseApproved(tx, version);
  const gone = await tx.query<{ version: number }>("DELETE FROM budget WHERE id = $1 RETURNING version", [
    version,
  ]);
  if (!gone[0]) throw new Refusal("not-found", `There is no budget "${version}".`);
  await bury(tx, [version], counter);
  appendAudit(tx, [{ kind: "budget", recordId: version, action: "remove", origin, changes: [] }]);
  raiseSubject(tx, "budgets");
}

/** Removes all budgets, approved or not: for clearing an organisation. Answers how many. */
export async function removeAllBudgets(tx: Transaction): Promise<number> {
  const counter = await lockSubject(tx, "budgets");
  const gone = await tx.query<{ id: string }>("DELETE FROM budget RETURNING id");
  await bury(
    tx,
    gone.map(({ id }) => id),
    counter,
  );
  if (gone.length > 0) raiseSubject(tx, "budgets");
  return gone.length;
}

const bury = (tx: Transaction, versions: readonly string[], counter: number) =>
  tx.query(
    `INSERT INTO removed_record (kind, id, version, changed) SELECT 'budget', u.id, 0, $2 FROM unnest($1::text[]) AS u(id)
     ON CONFLICT (kind, id) DO UPDATE SET changed = excluded.changed`,
    [versions, counter],
  );

const unbury = (tx: Transaction, version: string) =>
  tx.query("DELETE FROM removed_record WHERE kind = 'budget' AND id = $1", [version]);

type AmountRow = Omit<BudgetAmount, "month" | "amount"> & { budget: string; month: number; amount: string };
type RateRow = Omit<Rate, "month" | "rate"> & { budget: string; month: number; rate: string };

/** Budgets changed after a counter (null: all), and the names of those removed since. One that is not approved has no rates of its own. */
export async function loadBudgets(
  query: Query,
  since: number | null,
): Promise<{ changed: Budget[]; removed: string[] }> {
  const after = [since ?? -1];
  const budgets = await query.query<{ id: string; approved: boolean }>(
    "SELECT id, approved FROM budget WHERE changed > $1 ORDER BY id",
    after,
  );
  const amounts = await query.query<AmountRow>(
    `SELECT budget, month, cost_centre AS "costCentre", category, vendor, line, currency, nature, amount FROM budget_amount
      WHERE budget IN (SELECT id FROM budget WHERE changed > $1) ORDER BY budget, month, cost_centre, category, vendor, line`,
    after,
  );
  const rates = await query.query<RateRow>(
    `SELECT budget, currency, month, "table", rate FROM budget_rate
      WHERE budget IN (SELECT id FROM budget WHERE changed > $1) ORDER BY budget, currency, month, "table"`,
    after,
  );
  const gone = await query.query<{ id: string }>(
    "SELECT id FROM removed_record WHERE kind = 'budget' AND changed > $1",
    after,
  );
  return {
    changed: budgets.map(({ id, approved }) => budgetOf(id, approved, amounts, rates)),
    removed: since === null ? [] : gone.map(({ id }) => id),
  };
}

const ofBudget = <Row extends { readonly budget: string }>(rows: readonly Row[], version: string) =>
  rows.flatMap(({ budget, ...row }) => (budget === version ? [row] : []));

function budgetOf(
  version: string,
  approved: boolean,
  amounts: readonly AmountRow[],
  rates: readonly RateRow[],
): Budget {
  return {
    version,
    approved,
    amounts: ofBudget(amounts, version).map((row) => ({
      ...row,
      month: monthAt(row.month),
      amount: decimal(row.amount),
    })),
    rates: ofBudget(rates, version).map((row) => ({
      ...row,
      month: monthAt(row.month),
      rate: decimal(row.rate),
    })),
  };
}

import { appendAudit } from "../database/audit";
import { type Target, type Upserted, upsert } from "../database/bulk";
import type { Origin } from "../database/origin";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { BudgetAmount } from "../planning/facts";
import { markedAmounts } from "./marked-rows";
import { keepBefore, keepMark, type PutBack } from "./undo-store";

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
  { name: "changed", type: "bigint" },
  { name: "source_file", type: "text" },
  { name: "source_line", type: "integer" },
];

const { key } = markedAmounts;

const cellsOf = (version: string, { amount, text, line }: BudgetRow, origin: Origin, counter: number) => [
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
  counter,
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

/** Keeps the amounts that are there already, and whether the budget is. */
async function keep(
  tx: Transaction,
  version: string,
  rows: readonly BudgetRow[],
  writing: { readonly run: string; readonly counter: number },
): Promise<void> {
  const [known] = await tx.query("SELECT 1 FROM budget WHERE id = $1 AND version > 0", [version]);
  await keepMark(tx, { kind: "budget", record: version, before: known ? {} : null }, writing);
  const amounts = rows.map(({ amount }) => amount);
  await keepBefore(tx, markedAmounts, writing, {
    text: `p.budget = $4 AND (p.month, p.cost_centre, p.category, p.vendor, p.line) IN
      (SELECT * FROM unnest($5::integer[], $6::text[], $7::text[], $8::text[], $9::text[]))`,
    parameters: [
      version,
      amounts.map(({ month }) => month),
      amounts.map(({ costCentre }) => costCentre),
      amounts.map(({ category }) => category),
      amounts.map(({ vendor }) => vendor),
      amounts.map(({ line }) => line),
    ],
  });
}

/**
 * Writes amounts of a budget that is not approved yet, with one audit row for the file; makes the budget when it is new. What an
 * import changes is kept with its `run`.
 */
export async function saveBudget(
  tx: Transaction,
  version: string,
  rows: readonly BudgetRow[],
  origin: Origin,
  run: string | null = null,
): Promise<Upserted & { readonly unchanged: number }> {
  const counter = await lockSubject(tx, "budgets");
  await refuseApproved(tx, version);
  if (run !== null) await keep(tx, version, rows, { run, counter });
  await tx.query("INSERT INTO budget (id, version, changed) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING", [
    version,
    counter,
  ]);
  const quiet = ["changed", "source_file", "source_line"];
  const cells = rows.map((row) => cellsOf(version, row, origin, counter));
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

/** Takes back what an import wrote into a budget; a budget it made goes when nothing else was written into it. */
export async function undoBudget(
  tx: Transaction,
  version: string,
  { made, origin, counts }: { made: boolean; origin: Origin; counts: PutBack },
): Promise<void> {
  const counter = await lockSubject(tx, "budgets");
  const [left] = await tx.query("SELECT 1 FROM budget_amount WHERE budget = $1 LIMIT 1", [version]);
  if (made && !left) return removeBudget(tx, version, origin);
  await touch(tx, version, counter);
  const changes = Object.entries(counts).map(([field, count]) => ({ field, from: null, to: String(count) }));
  appendAudit(tx, [{ kind: "budget", recordId: version, action: "update", origin, changes }]);
  raiseSubject(tx, "budgets");
}

const bury = (tx: Transaction, versions: readonly string[], counter: number) =>
  tx.query(
    `INSERT INTO removed_record (kind, id, version, changed) SELECT 'budget', u.id, 0, $2 FROM unnest($1::text[]) AS u(id)
     ON CONFLICT (kind, id) DO UPDATE SET changed = excluded.changed`,
    [versions, counter],
  );

const unbury = (tx: Transaction, version: string) =>
  tx.query("DELETE FROM removed_record WHERE kind = 'budget' AND id = $1", [version]);

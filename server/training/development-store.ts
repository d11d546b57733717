import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";
import { type Day, parseDay, printDay } from "../planning/day";
import type { GoalState } from "./development-input";

/** What somebody wants to reach. */
export interface Goal {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly due: Day | null;
  readonly state: GoalState;
  readonly version: number;
}

type Row = Omit<Goal, "due"> & { readonly due: unknown };

const columns = "id, person, title, due::text AS due, state, version";
const goalOf = (row: Row): Goal => ({ ...row, due: row.due === null ? null : parseDay(String(row.due)) });

/** Somebody's goals, the nearest first. */
export const readGoals = async ({ query }: Query, person: string): Promise<Goal[]> =>
  (
    await query<Row>(
      `SELECT ${columns} FROM development_goal WHERE person = $1 ORDER BY state = 'open' DESC, due NULLS LAST, id`,
      [person],
    )
  ).map(goalOf);

export async function findGoal({ query }: Query, id: string): Promise<Goal | null> {
  const [row] = await query<Row>(`SELECT ${columns} FROM development_goal WHERE id = $1`, [id]);
  return row ? goalOf(row) : null;
}

/** Writes a goal; `before` is the version it takes the place of, 0 for a new one. Answers whether that was still the stored one. */
export async function writeGoal(
  tx: Transaction,
  goal: Omit<Goal, "version">,
  before: number,
): Promise<boolean> {
  const { id, person, title, due, state } = goal;
  const values = [id, person, title, due === null ? null : printDay(due), state];
  const written =
    before === 0
      ? await tx.query(
          "INSERT INTO development_goal (id, person, title, due, state, version) VALUES ($1, $2, $3, $4::date, $5, 1) RETURNING id",
          values,
        )
      : await tx.query(
          `UPDATE development_goal SET title = $3, due = $4::date, state = $5, version = version + 1, updated_at = now()
            WHERE id = $1 AND person = $2 AND version = $6 RETURNING id`,
          [...values, before],
        );
  return written.length === 1;
}

export async function dropGoal(tx: Transaction, id: string, version: number): Promise<boolean> {
  const gone = await tx.query("DELETE FROM development_goal WHERE id = $1 AND version = $2 RETURNING id", [
    id,
    version,
  ]);
  return gone.length === 1;
}

/** What a lead noted of somebody. */
export interface Note {
  readonly text: string;
  readonly version: number;
}

export async function readNote({ query }: Query, person: string): Promise<Note | null> {
  const [row] = await query<Note>("SELECT text, version FROM private_note WHERE person = $1", [person]);
  return row ?? null;
}

/** Writes the note over the version that was read, 0 for none; "" leaves none. Answers whether that was still the stored one. */
export async function writeNote(
  tx: Transaction,
  person: string,
  text: string,
  before: number,
): Promise<boolean> {
  const written =
    before === 0
      ? await tx.query(
          "INSERT INTO private_note (person, text, version) VALUES ($1, $2, 1) ON CONFLICT (person) DO NOTHING RETURNING person",
          [person, text],
        )
      : await tx.query(
          "UPDATE private_note SET text = $2, version = version + 1, updated_at = now() WHERE person = $1 AND version = $3 RETURNING person",
          [person, text, before],
        );
  if (written.length === 1 && text === "")
    await tx.query("DELETE FROM private_note WHERE person = $1", [person]);
  return written.length === 1;
}

import { v5 as uuid } from "uuid";
import type { Transaction } from "@/server/database/transaction";
import { addDays, type Day } from "@/server/planning/day";
import { type Goal, writeGoal } from "@/server/training/development-store";

/** A fixed name space: the same goals have the same ids every time. */
const space = "6f9b1c52-1a53-4c0e-9a86-2d0f3f4f8a11";

const goals: readonly (readonly [
  person: string,
  title: string,
  days: number | null,
  state: Goal["state"],
])[] = [
  ["naomi.fielding", "Lead the move of the first forty services", 190, "open"],
  ["naomi.fielding", "Kubernetes to level 4", -40, "reached"],
  ["viktor.sandell", "Hand over what only you know of the landing zone", 75, "open"],
  ["arjun.bhatt", "Run a restore test alone", 28, "open"],
  ["stefan.rusu", "Conference talk about the exit", null, "dropped"],
];

/** Goals of the people of one lead; they are told to few, so they stand in no portfolio. */
export async function saveGoals(tx: Transaction, today: Day): Promise<void> {
  for (const [person, title, days, state] of goals)
    await writeGoal(
      tx,
      { id: uuid(title, space), person, title, due: days === null ? null : addDays(today, days), state },
      0,
    );
}

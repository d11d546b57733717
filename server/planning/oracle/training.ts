import type { Day } from "../day";
import type { Training } from "../sources/training";
import { monthOfDay } from "./calendar";
import { add, fraction, multiply, read } from "./fraction";
import type { Ledgers } from "./ledger";
import { type World, write } from "./world";

/** A training whose date is a day, paid by one cost centre. */
export type DatedTraining = Training & { readonly date: Day; readonly costCentre: string };

/** Books a training in the month it is taken. */
export function bookTraining(training: DatedTraining, world: World, ledgers: Ledgers) {
  if (training.status === "cancelled") return;
  const heads = fraction(training.places ?? training.people.length);
  const amount = add(multiply(read(training.fee), heads), read(training.travel));
  const month = monthOfDay(training.date);
  write(world, ledgers, `training/${training.id}/course`, month, amount, training.currency, month);
}

import { type Day, monthOf } from "./day";
import { type Decimal, decimal } from "./decimal";
import type { Person } from "./facts";
import type { Month } from "./month";
import { personFinder } from "./person";
import type { Facts } from "./portfolio";
import { dayOf, type Schedule } from "./schedule";
import type { Position } from "./sources/position";
import type { Training } from "./sources/training";

/** Who pays for a training: cost centres with how many of those who take part sit on them; "" where somebody sits on none. */
export interface Payer {
  readonly shares: readonly { readonly costCentre: string; readonly weight: Decimal }[];
  /** Those without a position, by id. */
  readonly unseated: readonly string[];
  /** The team they are all of; "" where they are of several or of none. */
  readonly team: string;
}

/** By the trainings' ids. Trainings nobody of ours takes part in have none. */
export type Payers = ReadonlyMap<string, Payer>;

type Read = Pick<Facts, "trainings" | "positions">;

/** The position somebody sits on that day; of several the one that began last, and where none is in force the last there was. */
function seatOf(positions: readonly Position[], day: Day, schedule: Schedule): Position | null {
  const dated = positions.flatMap((position) => {
    const from = dayOf(position.start, schedule);
    const to = position.end === null ? null : dayOf(position.end, schedule);
    return from === null ? [] : [{ position, from, isThere: from <= day && (to === null || day <= to) }];
  });
  dated.sort(
    (a, b) =>
      Number(b.isThere) - Number(a.isThere) || b.from - a.from || (a.position.id < b.position.id ? -1 : 1),
  );
  return dated[0]?.position ?? null;
}

/** The cost centre of a position in a month, after its dated steps. */
function costCentreIn({ costCentre, steps }: Position, m: Month): string {
  let [centre, since] = [costCentre, -1];
  for (const step of steps)
    if (step.costCentre !== null && step.from <= m && step.from >= since)
      [centre, since] = [step.costCentre, step.from];
  return centre;
}

function positionsByPerson({ positions }: Read, people: ReadonlyMap<string, Person>) {
  const find = personFinder(people);
  const byPerson = new Map<string, Position[]>();
  for (const position of positions.values()) {
    const person = find(position.person)?.id ?? position.person;
    if (person === null) continue;
    const own = byPerson.get(person);
    if (own) own.push(position);
    else byPerson.set(person, [position]);
  }
  return byPerson;
}

/** Who pays for each training that people of ours take part in, on the day it is taken. */
export function payersOf(facts: Read, people: ReadonlyMap<string, Person>, schedule: Schedule): Payers {
  const payers = new Map<string, Payer>();
  let seats: ReadonlyMap<string, readonly Position[]> | undefined;
  for (const training of facts.trainings.values()) {
    const day = training.date === null ? null : dayOf(training.date, schedule);
    if (day === null || training.people.length === 0) continue;
    seats ??= positionsByPerson(facts, people);
    payers.set(training.id, payerOf(training, day, { seats, people, schedule }));
  }
  return payers;
}

interface Seating {
  readonly seats: ReadonlyMap<string, readonly Position[]>;
  readonly people: ReadonlyMap<string, Person>;
  readonly schedule: Schedule;
}

function payerOf(training: Training, day: Day, { seats, people, schedule }: Seating): Payer {
  const counts = new Map<string, number>();
  const unseated: string[] = [];
  for (const person of training.people) {
    const seat = seatOf(seats.get(person) ?? [], day, schedule);
    if (!seat) unseated.push(person);
    const centre = seat ? costCentreIn(seat, monthOf(day)) : "";
    counts.set(centre, (counts.get(centre) ?? 0) + 1);
  }
  const teams = new Set(training.people.map((person) => people.get(person)?.team ?? ""));
  return {
    shares: [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([costCentre, count]) => ({ costCentre, weight: decimal(count) })),
    unseated: unseated.sort(),
    team: teams.size === 1 ? ([...teams][0] ?? "") : "",
  };
}

interface Remembered {
  readonly read: readonly unknown[];
  readonly payers: Payers;
  readonly text: string;
}

let remembered: readonly Remembered[] = [];
const most = 4;

/** The same, as the same value as long as it says the same: what is remembered of lines stays valid. */
export function samePayers(facts: Read, people: ReadonlyMap<string, Person>, schedule: Schedule): Payers {
  const read = [facts.trainings, facts.positions, people, schedule];
  const known = remembered.find((one) => one.read.every((value, i) => value === read[i]));
  if (known) return known.payers;
  const made = payersOf(facts, people, schedule);
  const text = JSON.stringify([...made]);
  const payers = remembered.find((one) => one.text === text)?.payers ?? made;
  remembered = [{ read, payers, text }, ...remembered].slice(0, most);
  return payers;
}

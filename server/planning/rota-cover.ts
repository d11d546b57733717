import type { Supplier } from "./capacity-supply";
import { addDays, type Day, weekday } from "./day";
import type { Absence, Rota } from "./work-records";

/** Why somebody of a rota cannot take a turn. */
export type Away = "absent" | "not-here-yet" | "left" | "unknown";

/** One week of a rota, from its Monday on. */
export interface RotaWeek {
  readonly monday: Day;
  readonly needed: number;
  /** The fewest who can take it on any day of the week the rota runs. */
  readonly available: number;
  readonly missing: readonly { readonly person: string; readonly why: Away }[];
}

export interface RotaLoad {
  readonly person: string;
  /** Hours on call, the turns being shared evenly among whoever can take them. */
  readonly hours: number;
  /** Weeks of turns: the hours over those of one week. */
  readonly weeks: number;
}

export interface RotaCover {
  readonly rota: Rota;
  readonly weeks: readonly RotaWeek[];
  /** The most loaded first. */
  readonly load: readonly RotaLoad[];
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

export const isGap = ({ available, needed }: RotaWeek): boolean => available < needed;

/** Somebody's days here and away, for rotas. */
export interface Presence {
  readonly there: readonly Supplier["there"][];
  readonly absences: readonly Absence[];
}

/** Everybody's days here and away, from their seats; who has none is here as the person says. */
export function presences(suppliers: readonly Supplier[]): ReadonlyMap<string, Presence> {
  const found = new Map<string, { there: Supplier["there"][]; absences: readonly Absence[] }>();
  for (const { person, there, absences } of suppliers) {
    if (!person) continue;
    const known = found.get(person.id) ?? { there: [], absences };
    known.there.push(there);
    found.set(person.id, known);
  }
  return found;
}

/** Why somebody cannot be on call on a day; null: they can. Only who is away all day is away. */
function awayOn(presence: Presence | undefined, day: Day): Away | null {
  if (!presence) return "unknown";
  const here = presence.there.some(({ from, to }) => from <= day && (to === null || to >= day));
  if (!here) return presence.there.some(({ from }) => from > day) ? "not-here-yet" : "left";
  const isAway = presence.absences.some(
    ({ from, to, sharePct }) => from <= day && to >= day && Number(sharePct) >= 100,
  );
  return isAway ? "absent" : null;
}

/** The days of a week a rota runs on. */
const daysOf = (monday: Day, { from, to }: Rota): Day[] =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((n) => addDays(monday, n))
    .filter((day) => (from === null || day >= from) && (to === null || day <= to));

function weekOf(rota: Rota, monday: Day, people: ReadonlyMap<string, Presence>): RotaWeek | null {
  const days = daysOf(monday, rota);
  if (days.length === 0) return null;
  const missing = new Map<string, Away>();
  let available = rota.people.length;
  for (const day of days) {
    let here = 0;
    for (const person of rota.people) {
      const why = awayOn(people.get(person), day);
      if (why === null) here++;
      else missing.set(person, why);
    }
    available = Math.min(available, here);
  }
  return {
    monday,
    needed: rota.needed,
    available,
    missing: [...missing].map(([person, why]) => ({ person, why })),
  };
}

/** Who of a rota can take which week, and how often each is on. `from`: any day of the first week. */
export function rotaCover(
  rota: Rota,
  people: ReadonlyMap<string, Presence>,
  from: Day,
  weeks: number,
): RotaCover {
  const first = mondayOf(from);
  const found = Array.from({ length: weeks }, (_, n) => weekOf(rota, addDays(first, n * 7), people)).filter(
    (week) => week !== null,
  );
  const hours = new Map<string, number>(rota.people.map((person) => [person, 0]));
  const aWeek = Number(rota.hoursPerWeek);
  for (const { missing, needed } of found) {
    const away = new Set(missing.map(({ person }) => person));
    const able = rota.people.filter((person) => !away.has(person));
    const each = able.length === 0 ? 0 : Math.min(1, needed / able.length) * aWeek;
    for (const person of able) hours.set(person, (hours.get(person) ?? 0) + each);
  }
  const load = [...hours]
    .map(([person, sum]) => ({ person, hours: sum, weeks: aWeek === 0 ? 0 : sum / aWeek }))
    .sort((a, b) => b.hours - a.hours || (a.person < b.person ? -1 : 1));
  return { rota, weeks: found, load };
}

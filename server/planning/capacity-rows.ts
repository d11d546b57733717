import type { Capacity } from "./capacity";
import { add, type Crew, type Member } from "./capacity-crews";
import { sharesOf } from "./capacity-shares";
import type { Supply } from "./capacity-time";
import type { DemandCause } from "./demand";

/** One team, role or skill by month, in whole minutes. `free` = net − run − support − project; below zero there is more work than people. */
export interface CapacityRow extends Readonly<Record<keyof Supply | DemandCause | "free", Float64Array>> {
  /** The team's id, the role's, or "skill/level"; "" where neither is known. */
  readonly key: string;
}

const parts = [
  "funded",
  "unfilled",
  "rampUp",
  "absent",
  "net",
  "run",
  "support",
  "project",
  "free",
] as const satisfies readonly (keyof CapacityRow)[];

function blankRow(key: string, months: number): CapacityRow {
  const [funded, unfilled, rampUp, absent, net, run, support, project, free] = parts.map(
    () => new Float64Array(months),
  );
  const none = new Float64Array(months);
  return {
    key,
    funded: funded ?? none,
    unfilled: unfilled ?? none,
    rampUp: rampUp ?? none,
    absent: absent ?? none,
    net: net ?? none,
    run: run ?? none,
    support: support ?? none,
    project: project ?? none,
    free: free ?? none,
  };
}

export const groupings = ["team", "role"] as const;
export type Grouping = (typeof groupings)[number];

/** Adds one row's months to another's. */
export function addRow(into: CapacityRow, from: CapacityRow): void {
  for (const part of parts) from[part].forEach((minutes, i) => add(into[part], i, minutes));
}

/** The sum of rows, as one row. */
export function sumOfRows(key: string, rows: readonly CapacityRow[], months: number): CapacityRow {
  const total = blankRow(key, months);
  for (const row of rows) addRow(total, row);
  return total;
}

/** Teams or roles with their time and what is asked of it. Work nobody can take stands with the team or role it names. */
export function rowsBy(
  by: Grouping,
  capacity: Capacity,
  wanted: (crew: { readonly team: string }) => boolean = () => true,
): CapacityRow[] {
  const { months, crews, demands, given, nobody } = capacity;
  const rows = new Map<string, CapacityRow>();
  const rowOf = (key: string): CapacityRow => {
    const row = rows.get(key) ?? blankRow(key, months.length);
    rows.set(key, row);
    return row;
  };
  for (const crew of crews.filter(wanted)) {
    const row = rowOf(crew[by]);
    for (const part of ["funded", "unfilled", "rampUp", "absent", "net"] as const)
      crew.supply[part].forEach((minutes, i) => add(row[part], i, minutes));
  }
  demands.forEach((demand, d) => {
    const named = { team: demand.team ?? "", role: demand.role ?? "" };
    for (const [crew, minutes] of given[d] ?? [])
      if (wanted(crew)) minutes.forEach((some, i) => add(rowOf(crew[by])[demand.cause], i, some));
    const open = nobody[d];
    if (open?.some((some) => some > 0) && wanted(named))
      open.forEach((some, i) => add(rowOf(named[by])[demand.cause], i, some));
  });
  return [...rows.values()].map(withFree).filter(isNotEmpty);
}

function withFree(row: CapacityRow): CapacityRow {
  row.net.forEach((net, i) => {
    row.free[i] = net - (row.run[i] ?? 0) - (row.support[i] ?? 0) - (row.project[i] ?? 0);
  });
  return row;
}

const isNotEmpty = (row: CapacityRow): boolean =>
  row.funded.some((some) => some > 0) || row.free.some((some) => some !== 0);

/**
 * Skills the roadmap asks for, each at its level: the time of those who have it, less their share of their crew's run work and support,
 * against the initiatives that need it. Somebody with two skills stands in two rows, so skills do not add up.
 */
export function rowsBySkill(
  capacity: Capacity,
  wanted: (crew: { readonly team: string }) => boolean = () => true,
): CapacityRow[] {
  const { months, demands } = capacity;
  const asking = new Map<string, number[]>();
  demands.forEach(({ skill, level }, d) => {
    if (skill === null) return;
    const key = `${skill}/${level ?? 0}`;
    asking.set(key, [...(asking.get(key) ?? []), d]);
  });
  const busy = busyCrews(capacity);
  return [...asking].map(([key, asked]) => {
    const row = blankRow(key, months.length);
    const [skill, level] = skillOf(key);
    for (const [crew, able] of capacity.holders(skill, level))
      if (wanted(crew)) addHolders(row, crew, able, busy);
    for (const d of asked) {
      for (const [crew, minutes] of capacity.given[d] ?? [])
        if (wanted(crew)) minutes.forEach((some, i) => add(row.project, i, some));
      if (wanted({ team: demands[d]?.team ?? "" }))
        capacity.nobody[d]?.forEach((some, i) => add(row.project, i, some));
    }
    return withFree(row);
  });
}

/** "aws/3" as a skill and a level. */
export function skillOf(key: string): [skill: string, level: number] {
  const at = key.lastIndexOf("/");
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

type Busy = ReadonlyMap<Crew, { readonly run: Float64Array; readonly support: Float64Array }>;

function busyCrews({ crews, demands, given, months }: Capacity): Busy {
  const busy = new Map(
    crews.map((crew) => [
      crew,
      { run: new Float64Array(months.length), support: new Float64Array(months.length) },
    ]),
  );
  demands.forEach(({ cause }, d) => {
    if (cause === "project") return;
    for (const [crew, minutes] of given[d] ?? []) {
      const into = busy.get(crew)?.[cause];
      if (into) minutes.forEach((some, i) => add(into, i, some));
    }
  });
  return busy;
}

function addHolders(row: CapacityRow, crew: Crew, able: readonly Member[], busy: Busy): void {
  crew.supply.net.forEach((all, i) => {
    const time = able.reduce((sum, { net }) => sum + (net[i] ?? 0), 0);
    const others = all - time;
    add(row.funded, i, time);
    add(row.net, i, time);
    for (const cause of ["run", "support"] as const) {
      const [own = 0] = sharesOf(busy.get(crew)?.[cause][i] ?? 0, [time, others]) ?? [];
      add(row[cause], i, own);
    }
  });
}

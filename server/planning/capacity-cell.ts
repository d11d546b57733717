import type { Capacity } from "./capacity";
import type { Crew } from "./capacity-crews";
import { type Grouping, skillOf } from "./capacity-rows";
import type { Supplier } from "./capacity-supply";
import { type Supply, supplyIn } from "./capacity-time";
import type { Demand } from "./demand";

/** Somebody in a cell, with what they give in its month. */
export interface CellSupplier extends Supply {
  readonly supplier: Supplier;
}

/** Work in a cell: how much of it in its month. */
export interface CellDemand {
  readonly demand: Demand;
  readonly minutes: number;
  /** Nobody can take it. */
  readonly nobody: boolean;
  readonly because: string;
}

/** What one month of one row is made of; suppliers' net less the demands' minutes is what is free, exactly. */
export interface CapacityCell {
  readonly suppliers: readonly CellSupplier[];
  /** The largest first. */
  readonly demands: readonly CellDemand[];
}

type Wanted = (crew: { readonly team: string }) => boolean;

/** The people and the work behind one month of a team or role. `at`: the month's place in the horizon. */
export function cellOf(
  capacity: Capacity,
  by: Grouping,
  key: string,
  at: number,
  wanted: Wanted = () => true,
): CapacityCell {
  const { months, crews, demands, given, nobody } = capacity;
  const m = months[at];
  if (m === undefined) return { suppliers: [], demands: [] };
  const own = new Set<Crew>(crews.filter((crew) => crew[by] === key && wanted(crew)));
  const suppliers = [...own].flatMap(({ members }) =>
    members.map(({ supplier }) => ({ supplier, ...supplyIn(supplier, m) })),
  );
  const found: CellDemand[] = [];
  demands.forEach((demand, d) => {
    const named = { team: demand.team ?? "", role: demand.role ?? "" };
    let taken = 0;
    for (const [crew, minutes] of given[d] ?? []) if (own.has(crew)) taken += minutes[at] ?? 0;
    const open = named[by] === key && wanted(named) ? (nobody[d]?.[at] ?? 0) : 0;
    const because = demand.because(m);
    if (taken > 0) found.push({ demand, minutes: taken, nobody: false, because });
    if (open > 0) found.push({ demand, minutes: open, nobody: true, because });
  });
  return {
    suppliers: suppliers.filter(({ funded }) => funded > 0).sort((a, b) => b.funded - a.funded),
    demands: found.sort((a, b) => b.minutes - a.minutes),
  };
}

/** Those who have a skill at a level, and what asks for it, in one month. */
export function skillCellOf(
  capacity: Capacity,
  key: string,
  at: number,
  wanted: Wanted = () => true,
): CapacityCell {
  const { months, demands, given, nobody, holders } = capacity;
  const m = months[at];
  if (m === undefined) return { suppliers: [], demands: [] };
  const [skill, level] = skillOf(key);
  const able = [...holders(skill, level)].flatMap(([crew, members]) =>
    wanted(crew) ? members.map(({ supplier }) => supplier) : [],
  );
  const asking = demands.flatMap((demand, d): CellDemand[] => {
    if (demand.skill !== skill || (demand.level ?? 0) !== level) return [];
    let taken = 0;
    for (const [crew, minutes] of given[d] ?? []) if (wanted(crew)) taken += minutes[at] ?? 0;
    const open = wanted({ team: demand.team ?? "" }) ? (nobody[d]?.[at] ?? 0) : 0;
    const because = demand.because(m);
    const both = [
      { demand, minutes: taken, nobody: false, because },
      { demand, minutes: open, nobody: true, because },
    ];
    return both.filter(({ minutes }) => minutes > 0);
  });
  return {
    suppliers: able
      .map((supplier) => ({ supplier, ...supplyIn(supplier, m) }))
      .filter(({ funded }) => funded > 0)
      .sort((a, b) => b.net - a.net),
    demands: asking.sort((a, b) => b.minutes - a.minutes),
  };
}

import { add, type Crew } from "./capacity-crews";
import type { Holders } from "./capacity-holders";
import type { Demand } from "./demand";

interface Candidate {
  readonly crew: Crew;
  /** The time of those of the crew who can do it, by month. */
  readonly time: Float64Array;
}

/** Whether a demand is for everybody: then it is for nobody in particular, and given to no one. */
const isUnassigned = ({ team, role, tier, skill }: Demand): boolean =>
  team === null && role === null && tier === null && skill === null;

function candidates(demand: Demand, crews: readonly Crew[], holders: Holders): Candidate[] {
  if (isUnassigned(demand)) return [];
  const { team, role, tier, skill, level } = demand;
  const fitting = crews.filter(
    (crew) =>
      (team === null || crew.team === team) &&
      (role === null || crew.role === role) &&
      (tier === null || crew.tier === tier),
  );
  // A line nobody is marked for is answered by the whole team.
  const taking = fitting.length || tier === null ? fitting : crews.filter((crew) => crew.team === team);
  if (skill === null) return taking.map((crew) => ({ crew, time: crew.supply.net }));
  const able = holders(skill, level ?? 0);
  return taking.flatMap((crew) => {
    const members = able.get(crew);
    return members ? [{ crew, time: summed(members.map(({ net }) => net)) }] : [];
  });
}

function summed(all: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(all[0]?.length ?? 0);
  for (const one of all) one.forEach((minutes, i) => add(total, i, minutes));
  return total;
}

/** Gives a demand to the crews that can take it, by the time they have each month. */
export function shared(
  demand: Demand,
  crews: readonly Crew[],
  months: number,
  holders: Holders,
): { readonly given: ReadonlyMap<Crew, Float64Array>; readonly nobody: Float64Array } {
  const taking = candidates(demand, crews, holders);
  const given = new Map(taking.map(({ crew }) => [crew, new Float64Array(months)]));
  const nobody = new Float64Array(months);
  for (let i = 0; i < months; i++) {
    const minutes = demand.minutes[i] ?? 0;
    if (minutes === 0) continue;
    const weights = taking.map(({ time }) => time[i] ?? 0);
    const parts = sharesOf(minutes, weights);
    if (parts === null) nobody[i] = minutes;
    else taking.forEach(({ crew }, n) => given.get(crew)?.fill(parts[n] ?? 0, i, i + 1));
  }
  return { given, nobody };
}

/** Splits whole minutes by weights, rounding the running total, so that the parts add up. Null where all weights are 0. */
export function sharesOf(minutes: number, weights: readonly number[]): number[] | null {
  let total = 0;
  for (const weight of weights) total += weight;
  if (total === 0) return null;
  let [weighed, told] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const upTo = Math.round((minutes * weighed) / total);
    const part = upTo - told;
    told = upTo;
    return part;
  });
}

import type { Supplier } from "./capacity-supply";
import { type Supply, supplyIn } from "./capacity-time";
import type { SupportTier } from "./facts";
import type { Month } from "./month";

/** Those of one team, role and line, with their time by month in whole minutes. */
export interface Crew {
  readonly team: string;
  readonly role: string;
  readonly tier: SupportTier | null;
  readonly members: readonly Member[];
  readonly supply: Readonly<Record<keyof Supply, Float64Array>>;
}

export interface Member {
  readonly supplier: Supplier;
  /** Minutes they really have, by month. */
  readonly net: Float64Array;
}

const blank = (months: number): Crew["supply"] => ({
  funded: new Float64Array(months),
  unfilled: new Float64Array(months),
  rampUp: new Float64Array(months),
  absent: new Float64Array(months),
  net: new Float64Array(months),
});

/** Groups suppliers; a crew's time is the sum of its members'. */
export function crewsOf(suppliers: readonly Supplier[], months: readonly Month[]): Crew[] {
  const crews = new Map<string, Crew & { readonly members: Member[] }>();
  for (const supplier of suppliers) {
    const { team, role, tier } = supplier;
    const key = `${team}\n${role}\n${tier ?? ""}`;
    const crew = crews.get(key) ?? { team, role, tier, members: [], supply: blank(months.length) };
    crews.set(key, crew);
    const net = new Float64Array(months.length);
    months.forEach((m, i) => {
      const supply = supplyIn(supplier, m);
      net[i] = supply.net;
      add(crew.supply.funded, i, supply.funded);
      add(crew.supply.unfilled, i, supply.unfilled);
      add(crew.supply.rampUp, i, supply.rampUp);
      add(crew.supply.absent, i, supply.absent);
      add(crew.supply.net, i, supply.net);
    });
    crew.members.push({ supplier, net });
  }
  return [...crews.values()];
}

/** Adds to one month. */
export function add(into: Float64Array, at: number, minutes: number): void {
  into[at] = (into[at] ?? 0) + minutes;
}

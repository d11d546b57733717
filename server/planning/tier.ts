import { personFinder } from "./person";
import type { Portfolio } from "./portfolio";
import { type RoleLevel, roleLevels } from "./role";
import { roleFinder } from "./role-finder";
import type { Position } from "./sources/position";

/** Where a seat stands: as its role says, else as the support tier of whoever sits there; null: neither says. */
export function tierFinder({
  roles,
  people,
}: Pick<Portfolio, "roles" | "people">): (position: Position) => RoleLevel | null {
  const [roleOf, personOf] = [roleFinder(roles), personFinder(people)];
  return ({ role, person }) => roleOf(role)?.level ?? personOf(person)?.supportTier ?? null;
}

/** Tiers in the order of the ladder; those that stand nowhere last. */
export const inOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);

const rank = (tier: string): number => {
  const at = roleLevels.findIndex((level) => level === tier);
  return at < 0 ? roleLevels.length : at;
};

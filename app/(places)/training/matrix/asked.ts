import type { Inputs } from "../../../_trpc/client";

/** What the matrix is asked besides its window. */
export type Asked = Omit<Inputs["budget"]["skillMatrix"], "rows" | "columns">;

const orders = ["name", "team", "gap"] as const;
const ranges = ["known", "short", "all"] as const;

const among = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text);

/** The question the address asks: ?team=own&family=Network&order=gap … */
export const askedIn = (address: URLSearchParams): Asked => ({
  team: address.get("team"),
  role: address.get("role"),
  family: address.get("family"),
  person: address.get("q") ?? "",
  skill: address.get("skill") ?? "",
  skills: among(ranges, address.get("skills")) ?? "known",
  order: among(orders, address.get("order")) ?? "name",
});

/** The cell that is open beside the matrix: ?cell=E-1042&of=kubernetes. */
export function cellIn(address: URLSearchParams): { person: string; skill: string } | null {
  const [person, skill] = [address.get("cell"), address.get("of")];
  return person !== null && skill !== null ? { person, skill } : null;
}

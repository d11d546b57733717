import { isRight, mayRole } from "./access/roles";
import { type Role, roles } from "./access/viewer";
import type { Demand } from "./trpc";

/** What each procedure asks, by its path. */
export interface Asked {
  readonly path: string;
  readonly demand: Demand;
}

interface Walkable {
  readonly _def: { readonly procedures: Readonly<Record<string, unknown>> };
}

const property = (of: unknown, name: string): unknown => {
  if (of === null || (typeof of !== "object" && typeof of !== "function")) return undefined;
  const value: unknown = Reflect.get(of, name);
  return value;
};

const isDemand = (name: unknown): name is Demand =>
  name === "nothing" || name === "signed-in" || (typeof name === "string" && isRight(name));

/** What a procedure was made with; null where it was not made by the builders of trpc.ts. */
function demandOf(procedure: unknown): Demand | null {
  const asked = property(property(property(procedure, "_def"), "meta"), "demand");
  return isDemand(asked) ? asked : null;
}

/** Every procedure of a router with what it asks, sorted by path. */
export function demandsOf({ _def: { procedures } }: Walkable): Asked[] {
  const found = Object.entries(procedures).map(([path, procedure]) => ({
    path,
    demand: demandOf(procedure),
  }));
  const without = found.find(({ demand }) => demand === null);
  if (without) throw new Error(`${without.path} asks no right.`);
  return found
    .flatMap(({ path, demand }) => (demand === null ? [] : [{ path, demand }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a role may call what asks this; null: nobody is signed in. */
export function mayCall(role: Role | null, demand: Demand): boolean {
  if (demand === "nothing") return true;
  if (role === null) return false;
  return demand === "signed-in" || mayRole(role, demand);
}

/** The table role × procedure as text, one procedure a line. */
export function roleTable(asked: readonly Asked[]): string {
  const columns = ["nobody", ...roles];
  const width = Math.max(...asked.map(({ path }) => path.length));
  const line = (first: string, cells: readonly string[], last: string) =>
    `${first.padEnd(width)}  ${cells.map((cell, i) => cell.padEnd(columns[i]?.length ?? 0)).join("  ")}  ${last}`;
  const rows = asked.map(({ path, demand }) =>
    line(
      path,
      [null, ...roles].map((role) => (mayCall(role, demand) ? "yes" : "-")),
      demand,
    ),
  );
  return `${[line("procedure", columns, "asks"), ...rows].join("\n")}\n`;
}

import type { RolesAnswer } from "./words";

/** "15 roles; 3 spellings stand for none of them." */
export function finding({
  rows,
  unknown,
}: { readonly [Part in "rows" | "unknown"]: readonly RolesAnswer[Part][number][] }): string {
  const roles = `${rows.length} ${rows.length === 1 ? "role" : "roles"}`;
  if (unknown.length > 0)
    return `${roles}; ${unknown.length} ${unknown.length === 1 ? "spelling stands" : "spellings stand"} for none of them`;
  const empty = rows.filter(({ people, cost }) => people === 0 && cost.vacancies === 0).length;
  return empty > 0 ? `${roles}; nobody is in ${empty} of them` : roles;
}

import type { Outputs } from "../../../_trpc/client";
import { showMonth } from "../../../_parts/dates";

export type Coverage = Outputs["budget"]["skillCoverage"];
export type Carried = Coverage["rows"][number];

const plural = { technology: "technologies", service: "services", skill: "skills" } as const;
const singular = { technology: "technology", service: "service", skill: "skill" } as const;

/** The first names, and how many more. */
const listed = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(" and ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;

/** Who hangs on one person or on nobody, and who leaves next with what; made by rule from the rows. */
export function finding({ rows, losses }: Pick<Coverage, "rows" | "losses">): string {
  const [first] = rows;
  if (!first) return "No skills that anybody has or needs";
  const nobody = rows.filter(({ busFactor }) => busFactor === 0);
  const alone = rows.filter(({ busFactor }) => busFactor === 1);
  const said = [
    alone.length === 0
      ? `No ${singular[first.kind]} hangs on one person alone`
      : `${alone.length} of ${rows.length} ${plural[first.kind]} ${alone.length === 1 ? "hangs" : "hang"} on one person: ${listed(alone.map(({ name }) => name))}`,
    nobody.length === 0 ? null : `${listed(nobody.map(({ name }) => name))} on nobody`,
    // Two causes are enough for one line; who leaves has a list of its own below.
    nobody.length === 0 || alone.length === 0 ? leaving(losses) : null,
  ];
  return said.filter(Boolean).join("; ");
}

function leaving([next]: Coverage["losses"]): string | null {
  if (!next) return null;
  const who = next.leavers.map(({ name }) => name).join(" and ") || "somebody";
  const left = next.left === 0 ? "nobody is left" : "one person is left";
  return `when ${who} leaves, ${left} for ${next.name} (${showMonth(next.month)})`;
}

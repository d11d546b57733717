import type { AuditEntry } from "../database/audit-entry";
import type { PayBand } from "../planning/role";
import { may } from "./roles";
import type { Viewer } from "./viewer";

/**
 * A pay band says what somebody is planned at where a seat has no salary of its own, and its role may be held by one: its amounts
 * are told to those only who may see single salaries, whatever the number of people in it.
 */
export const bandAmounts = ["minimum", "maximum"] as const;

/** A pay band with its amounts only for those who may see them. */
export type VisibleBand = Omit<PayBand, (typeof bandAmounts)[number]> &
  Partial<Pick<PayBand, (typeof bandAmounts)[number]>>;

export function visibleBand(band: PayBand, viewer: Pick<Viewer, "role">): VisibleBand {
  if (may(viewer, "see-salaries")) return band;
  const { minimum: _, maximum: __, ...rest } = band;
  return rest;
}

/** A band's history without the changes of its amounts; a change of nothing else is left out. */
export function visibleBandHistory(
  entries: readonly AuditEntry[],
  viewer: Pick<Viewer, "role">,
): AuditEntry[] {
  if (may(viewer, "see-salaries")) return [...entries];
  const open = entries.map((entry) => ({
    ...entry,
    changes: entry.changes.filter(({ field }) => !bandAmounts.some((amount) => amount === field)),
  }));
  return open.filter(({ changes }, at) => changes.length > 0 || entries[at]?.changes.length === 0);
}

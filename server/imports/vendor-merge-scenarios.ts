import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import { valueOf } from "@/server/database/record-table";
import type { Transaction } from "@/server/database/transaction";
import type { Change } from "@/server/planning/change";
import { changesOf, type KeptChange, writeChanges } from "@/server/scenarios/changes-store";
import { liveScenarios } from "./vendor-merge-store";

const isVendorField = (path: readonly string[]): boolean => path.length === 1 && path[0] === "vendor";

/** Whether a change names a vendor in a record, or is about it. */
function names(change: Change, vendor: string): boolean {
  if (change.act === "assume") return false;
  if (change.kind === "vendors" && change.record === vendor) return true;
  if (change.act === "add") return valueOf(change.value, "vendor") === vendor;
  return change.act === "amend" && isVendorField(change.path) && [change.value, change.was].includes(vendor);
}

/** The same change with the vendor that stays; null: it was about the one that goes, and goes with it. */
function renamed(change: Change, from: string, to: string): Change | null {
  if (!names(change, from)) return change;
  if (change.act === "assume" || change.kind === "vendors") return null;
  if (change.act === "add") {
    const value = { ...change.value, vendor: to };
    return { ...change, value };
  }
  if (change.act !== "amend") return change;
  const said = (value: unknown) => (value === from ? to : value);
  return { ...change, value: said(change.value), was: said(change.was) };
}

/** Scenarios that were not approved and name a vendor. */
export async function changesNaming(
  query: Query,
  vendor: string,
): Promise<{ id: string; name: string; changes: readonly KeptChange[] }[]> {
  const found: { id: string; name: string; changes: readonly KeptChange[] }[] = [];
  for (const { id, name } of await liveScenarios(query)) {
    const changes = await changesOf(query, id);
    if (changes.some(({ change }) => names(change, vendor))) found.push({ id, name, changes });
  }
  return found;
}

/** Makes scenarios name the vendor that stays. */
export async function moveScenarios(
  tx: Transaction,
  from: string,
  to: string,
  origin: Origin,
): Promise<void> {
  for (const { id, changes } of await changesNaming(tx, from)) {
    const moved = changes.flatMap(({ off, change }) => {
      const next = renamed(change, from, to);
      return next ? [{ off, change: next }] : [];
    });
    await writeChanges(tx, id, moved, origin, `vendors/${from} is merged into ${to}`);
  }
}

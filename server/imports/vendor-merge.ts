import type { Origin } from "@/server/database/origin";
import { type Query, reading } from "@/server/database/query";
import type { RecordStore } from "@/server/database/record-store";
import { valueOf } from "@/server/database/record-table";
import { lockSubjects, subjects } from "@/server/database/subject";
import { type Transaction, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { vendorStore } from "@/server/contracts/vendor-store";
import { cloudSeriesStore } from "@/server/infrastructure/store";
import type { Kept } from "@/server/planning/facts";
import { mergedVendor } from "@/server/planning/vendor-merge";
import { likelySame } from "@/server/planning/vendor-names";
import type { Vendor } from "@/server/planning/vendor";
import { kinds } from "./keepers";
import { changesNaming, moveScenarios } from "./vendor-merge-scenarios";
import { mappingsNaming, moveMappings } from "./vendor-merge-mappings";
import {
  budgetsOf,
  documentsOfVendor,
  moveBudgets,
  moveDocuments,
  movePostings,
  postedTo,
  type Sum,
} from "./vendor-merge-store";

/** What would move from one vendor to another. */
export interface MergePreview {
  readonly from: Pick<Vendor, "id" | "name">;
  readonly into: Pick<Vendor, "id" | "name">;
  /** Records that name it, by kind: ids, and what the first few are called. */
  readonly records: readonly {
    readonly kind: string;
    readonly count: number;
    readonly named: readonly string[];
  }[];
  readonly postings: readonly Sum[];
  /** Approved budgets keep what was said; the others name the vendor that stays. */
  readonly budgets: readonly {
    readonly version: string;
    readonly approved: boolean;
    readonly rows: number;
  }[];
  readonly mappings: readonly string[];
  readonly scenarios: readonly string[];
  readonly documents: number;
  /** By what names the vendor that stays will be known besides its own. */
  readonly aliases: readonly string[];
}

const MOST_NAMED = 5;

/** Every store whose records can name a vendor. */
const stores = (): RecordStore<Kept>[] => [
  ...new Set([...kinds.flatMap(({ keeper }) => keeper.store ?? []), cloudSeriesStore as RecordStore<Kept>]),
];

interface Naming {
  readonly store: RecordStore<Kept>;
  readonly facts: readonly Kept[];
}

/** The records that name a vendor, kind by kind. */
async function naming(query: Query, vendor: string): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const store of stores()) {
    const { changed } = await store.load(query, null);
    const facts = changed.filter((fact) => valueOf(fact, "vendor") === vendor);
    if (facts.length > 0) found.push({ store, facts });
  }
  return found;
}

async function pair(query: Query, from: string, into: string): Promise<{ from: Vendor; into: Vendor }> {
  if (from === into) throw new Refusal("invalid", "A vendor is not merged into itself.");
  const found = new Map((await vendorStore.find(query, [from, into])).map((vendor) => [vendor.id, vendor]));
  const [gone, stays] = [found.get(from), found.get(into)];
  if (!gone || !stays) throw new Refusal("not-found", `There is no vendor "${gone ? into : from}" any more.`);
  return { from: gone, into: stays };
}

const titleOf = (fact: Kept): string => {
  const title = valueOf(fact, "title") ?? valueOf(fact, "service") ?? valueOf(fact, "role");
  return typeof title === "string" && title !== "" ? title : fact.id;
};

/** Says what merging one vendor into another would move; changes nothing. */
export async function previewMerge(
  { from, into }: { readonly from: string; readonly into: string },
  query: Query = reading,
): Promise<MergePreview> {
  const two = await pair(query, from, into);
  const found = await naming(query, from);
  const { aliases } = mergedVendor(two.into, two.from);
  return {
    from: { id: from, name: two.from.name },
    into: { id: into, name: two.into.name },
    records: found.map(({ store: { kind }, facts }) => ({
      kind,
      count: facts.length,
      named: facts.slice(0, MOST_NAMED).map(titleOf),
    })),
    postings: await postedTo(query, from),
    budgets: await budgetsOf(query, from),
    mappings: (await mappingsNaming(query, two.from)).map(({ name }) => name),
    scenarios: (await changesNaming(query, from)).map(({ name }) => name),
    documents: await documentsOfVendor(query, from),
    aliases,
  };
}

/**
 * Makes two vendors one, in one transaction: whatever named the one names the other, whose aliases are from now on the names of both,
 * so that imports know it by them. Answers what was moved, as it was found.
 */
export const mergeVendors = (
  { from, into }: { readonly from: string; readonly into: string },
  origin: Origin,
): Promise<MergePreview> =>
  transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    const two = await pair(tx, from, into);
    const said = await previewMerge({ from, into }, tx);
    const noted = { ...origin, note: `${two.from.name} is merged into ${two.into.name}` };
    const fact = mergedVendor(two.into, two.from);
    await saveAs(tx, vendorStore, [fact], noted);
    for (const { store, facts } of await naming(tx, from))
      await saveAs(
        tx,
        store,
        facts.map((one) => ({ ...one, vendor: into })),
        noted,
      );
    await movePostings(tx, from, into, noted);
    await moveBudgets(tx, two.from, into, noted);
    await moveMappings(tx, two.from, into, noted);
    await moveScenarios(tx, from, into, noted);
    await moveDocuments(tx, from, into);
    await vendorStore.remove(tx, from, null, noted);
    return said;
  });

const MOST_PAIRS = 200;

/** Pairs of vendors that may be one, with their names. */
export async function likelyDoubles(query: Query = reading) {
  const { changed } = await vendorStore.load(query, null);
  const named = new Map(changed.map(({ id, name }) => [id, { id, name: name || id }]));
  return likelySame(changed)
    .slice(0, MOST_PAIRS)
    .flatMap(({ ids: [a, b], because }) => {
      const [one, other] = [named.get(a), named.get(b)];
      return one && other ? [{ one, other, because }] : [];
    });
}

/** Writes records as they are now; where they came from stays what it was. */
async function saveAs<Fact extends Kept>(
  tx: Transaction,
  store: RecordStore<Fact>,
  facts: readonly Fact[],
  origin: Origin,
): Promise<void> {
  const sources = await store.sources(
    tx,
    facts.map(({ id }) => id),
  );
  await store.save(
    tx,
    facts.map((fact) => {
      const { file, line } = sources.get(fact.id) ?? { file: null, line: null };
      const from = { ...origin, ...(file === null ? {} : { file }), ...(line === null ? {} : { line }) };
      return { fact, version: fact.version, origin: from };
    }),
  );
}

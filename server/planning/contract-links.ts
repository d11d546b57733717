import type { DataIssue } from "./data-issue";
import type { Facts } from "./portfolio";
import type { Contract } from "./sources/contract";

type Contracts = Facts["contracts"];

/** The contracts that hang on others or promise something; found once for the same records. */
export interface ContractLinks {
  /** Those that end with another contract. */
  readonly coTermed: readonly Contract[];
  /** Those that name the initiative that replaces them. */
  readonly replaced: readonly Contract[];
  /** Those that promise a minimum spend, in the order of their ids. */
  readonly agreements: readonly Contract[];
  /** Ids of the orders below a framework agreement. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with frameworks and orders. */
  readonly issues: readonly DataIssue[];
}

const known = new WeakMap<Contracts, ContractLinks>();

/** What contracts say of each other. */
export function linksOf(contracts: Contracts): ContractLinks {
  const found = known.get(contracts) ?? readLinks(contracts);
  known.set(contracts, found);
  return found;
}

function readLinks(contracts: Contracts): ContractLinks {
  const [coTermed, replaced, agreements]: [Contract[], Contract[], Contract[]] = [[], [], []];
  const orders = new Map<string, string[]>();
  const issues: DataIssue[] = [];
  for (const contract of contracts.values()) {
    const { id, parent, coTerm, replacedBy, minimumSpend } = contract;
    if (coTerm !== null) coTermed.push(contract);
    if (replacedBy !== null) replaced.push(contract);
    if (minimumSpend !== null) agreements.push(contract);
    if (parent === null) continue;
    const siblings = orders.get(parent);
    if (siblings) siblings.push(id);
    else orders.set(parent, [id]);
    issues.push(...faultsOfParent(contract, contracts));
  }
  agreements.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { coTermed, replaced, agreements, orders, issues };
}

function faultsOfParent({ id, title, parent }: Contract, contracts: Contracts): DataIssue[] {
  const about = { subject: `contracts/${id}`, months: [], incomplete: false };
  const name = title || id;
  if (parent !== null && !contracts.has(parent))
    return [
      { ...about, kind: "target-missing", text: `${name} is an order of ${parent}, which does not exist.` },
    ];
  const circle = frameworkCircle(id, contracts);
  if (!circle) return [];
  return [
    { ...about, kind: "framework-circle", text: `${name} is an order of itself: ${circle.join(" → ")}.` },
  ];
}

/** The contracts from one up to itself again, each an order of the next; null: it lies in no circle. */
export function frameworkCircle(
  id: string,
  contracts: ReadonlyMap<string, Pick<Contract, "parent">>,
): readonly string[] | null {
  return circleFrom(id, (at) => contracts.get(at)?.parent ?? null);
}

/** The contracts from one to itself again, each ending with the next; null: it lies in no circle. */
export function coTermCircle(
  id: string,
  contracts: ReadonlyMap<string, Pick<Contract, "coTerm">>,
): readonly string[] | null {
  return circleFrom(id, (at) => contracts.get(at)?.coTerm ?? null);
}

function circleFrom(id: string, next: (id: string) => string | null): readonly string[] | null {
  const path = [id];
  for (let at = next(id); at !== null; at = next(at)) {
    if (at === id) return [...path, id];
    if (path.includes(at)) return null;
    path.push(at);
  }
  return null;
}

/** All orders below a framework agreement, orders of orders too, each once. */
export function ordersBelow(id: string, { orders }: Pick<ContractLinks, "orders">): ReadonlySet<string> {
  const below = new Set<string>();
  const open = [...(orders.get(id) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id || below.has(at)) continue;
    below.add(at);
    open.push(...(orders.get(at) ?? []));
  }
  return below;
}

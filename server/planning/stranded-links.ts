import type { Facts } from "./portfolio";
import type { Contract } from "./sources/contract";

/** Contracts by the initiative that is named to replace them, and by the service they are for. */
export interface ContractLinks {
  readonly replacedBy: (initiative: string) => readonly Contract[];
  readonly ofService: (service: string | null) => readonly Contract[];
}

const known = new WeakMap<Facts["contracts"], ContractLinks>();

/** The links of contracts, found once for all of them. */
export function contractLinks(contracts: Facts["contracts"]): ContractLinks {
  const before = known.get(contracts);
  if (before) return before;
  const [initiatives, services] = [new Map<string, Contract[]>(), new Map<string, Contract[]>()];
  const add = (map: Map<string, Contract[]>, key: string | null, contract: Contract) => {
    if (key === null) return;
    const own = map.get(key);
    if (own) own.push(contract);
    else map.set(key, [contract]);
  };
  for (const contract of contracts.values()) {
    add(initiatives, contract.replacedBy, contract);
    add(services, contract.service, contract);
  }
  const links = {
    replacedBy: (initiative: string) => initiatives.get(initiative) ?? [],
    ofService: (service: string | null) => (service === null ? [] : (services.get(service) ?? [])),
  };
  known.set(contracts, links);
  return links;
}

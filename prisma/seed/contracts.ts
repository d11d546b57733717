import type { Contract } from "@/server/planning/sources/contract";
import type { Calendar } from "./calendar";
import { contractOf } from "./contract";
import { placeContracts } from "./contracts-places";
import { saasContracts } from "./contracts-saas";
import { securityContracts } from "./contracts-security";
import { serviceContracts } from "./contracts-services";
import { softwareContracts } from "./contracts-software";
import { upkeepContracts } from "./contracts-upkeep";

/** All contracts: 38 renew, 10 end, 5 have an option, 7 are open. */
export function contractsOn(calendar: Calendar): Contract[] {
  const lists = [
    softwareContracts,
    securityContracts,
    saasContracts,
    serviceContracts,
    upkeepContracts,
    placeContracts,
  ];
  return lists.flatMap((list) => list(calendar)).map((agreement) => contractOf(agreement, calendar));
}

import { contractStore, vendorStore } from "@/server/contracts/store";
import { costSeriesStore } from "@/server/infrastructure/store";
import { costCategoryStore, costCentreStore, indexStore, rateStore } from "@/server/organisation/store";
import { initiativeStore, milestoneStore } from "@/server/roadmap/store";
import { rateCardStore } from "@/server/staffing/rate-card-store";
import { personStore } from "@/server/staffing/people-store";
import { positionStore, teamStore } from "@/server/staffing/store";
import type { Columns } from "./formats/column";
import { budget } from "./formats/budget";
import { contracts } from "./formats/contracts";
import { costCategories } from "./formats/cost-categories";
import { costCentres } from "./formats/cost-centres";
import { costHistory } from "./formats/cost-history";
import type { Format, Identified } from "./formats/format";
import { fxRates } from "./formats/fx-rates";
import { indices } from "./formats/indices";
import { initiatives } from "./formats/initiatives";
import { milestones } from "./formats/milestones";
import { people } from "./formats/people";
import { positions } from "./formats/positions";
import { priceSteps } from "./formats/price-steps";
import { rateCards } from "./formats/rate-cards";
import { teams } from "./formats/teams";
import { vendors } from "./formats/vendors";
import { actuals } from "./formats/actuals";
import { actualsKeeper, budgetKeeper } from "./ledger-keepers";
import { inStore, type Keeper } from "./keeper";

/** A kind of import: how its rows are read, and where its records are kept. */
export interface Kind {
  readonly format: Format;
  readonly keeper: Keeper;
}

const pair = <C extends Columns, Fact extends Identified>(
  format: Format<C, Fact>,
  keeper: Keeper<Fact>,
): Kind => ({ format, keeper });

/** Every kind of records that can be imported, in an order in which none names what a later one brings. */
export const kinds: readonly Kind[] = [
  pair(costCentres, inStore(costCentreStore)),
  pair(costCategories, inStore(costCategoryStore)),
  pair(vendors, inStore(vendorStore)),
  pair(fxRates, inStore(rateStore)),
  pair(indices, inStore(indexStore)),
  pair(teams, inStore(teamStore)),
  pair(people, inStore(personStore)),
  pair(milestones, inStore(milestoneStore)),
  pair(contracts, inStore(contractStore)),
  pair(priceSteps, inStore(contractStore)),
  pair(rateCards, inStore(rateCardStore)),
  pair(costHistory, inStore(costSeriesStore)),
  pair(positions, inStore(positionStore)),
  pair(initiatives, inStore(initiativeStore)),
  pair(budget, budgetKeeper),
  pair(actuals, actualsKeeper),
];

/** The kind of that name; undefined where there is none. */
export const kindNamed = (name: string): Kind | undefined => kinds.find(({ format }) => format.name === name);

import { actuals } from "./actuals";
import { budget } from "./budget";
import { contracts } from "./contracts";
import { costCategories } from "./cost-categories";
import { costCentres } from "./cost-centres";
import { costHistory } from "./cost-history";
import type { Format } from "./format";
import { fxRates } from "./fx-rates";
import { indices } from "./indices";
import { initiatives } from "./initiatives";
import { milestones } from "./milestones";
import { positions } from "./positions";
import { priceSteps } from "./price-steps";
import { teams } from "./teams";
import { vendors } from "./vendors";

/** Every kind of records that can be imported, in an order in which none names what a later one brings. */
export const formats = [
  costCentres,
  costCategories,
  vendors,
  fxRates,
  indices,
  teams,
  milestones,
  contracts,
  priceSteps,
  costHistory,
  positions,
  initiatives,
  budget,
  actuals,
] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]["name"];

/** The format of a kind; undefined where there is none of that name. */
export const formatNamed = (name: string): Format | undefined =>
  formats.find((format) => format.name === name);

import type { Source } from "./source";
import { assets } from "./assets";
import { cloud } from "./cloud";
import { contractors } from "./contractors";
import { contracts } from "./contracts";
import { costHistory } from "./cost-history";
import { initiatives } from "./initiatives";
import { positions } from "./positions";
import { trainings } from "./trainings";

/** Every source of lines. The only place that names them all. */
export const sources = [
  contracts,
  costHistory,
  cloud,
  assets,
  positions,
  contractors,
  trainings,
  initiatives,
] as const;

/** The type of record a source reads. */
export type FactOf<S> = S extends Source<string, infer Fact> ? Fact : never;

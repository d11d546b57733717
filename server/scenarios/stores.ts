import { contractStore } from "../contracts/store";
import { vendorStore } from "../contracts/vendor-store";
import type { RecordStore } from "../database/record-store";
import { assetStore } from "../infrastructure/asset-store";
import { cloudSeriesStore, costSeriesStore } from "../infrastructure/store";
import { costCategoryStore, costCentreStore, indexStore, rateStore } from "../organisation/store";
import type { RecordKind } from "../planning/change";
import type { Kept } from "../planning/facts";
import { initiativeStore, milestoneStore } from "../roadmap/store";
import { personStore } from "../staffing/people-store";
import { positionStore, teamStore } from "../staffing/store";
import { trainingStore } from "../training/course-store";

/** The store of a kind as it is needed where kinds are told apart by name only. */
export type AnyStore = Pick<
  RecordStore<Kept>,
  "kind" | "subject" | "find" | "save" | "remove" | "texts" | "history" | "sources"
>;

const any = <Fact extends Kept>(store: RecordStore<Fact>): AnyStore => store as AnyStore;

/** Every kind a scenario can change: one without a store does not compile. In an order in which none names a later one. */
const stores: Readonly<Record<RecordKind, AnyStore>> = {
  "cost-centres": any(costCentreStore),
  "cost-categories": any(costCategoryStore),
  vendors: any(vendorStore),
  "fx-rates": any(rateStore),
  indices: any(indexStore),
  teams: any(teamStore),
  people: any(personStore),
  milestones: any(milestoneStore),
  contracts: any(contractStore),
  assets: any(assetStore),
  "cost-history": any(costSeriesStore),
  cloud: any(cloudSeriesStore),
  positions: any(positionStore),
  initiatives: any(initiativeStore),
  trainings: any(trainingStore),
};

/** Whether a scenario can change records of a kind. */
export const canChange = (kind: string): kind is RecordKind => Object.hasOwn(stores, kind);

export const storeOf = (kind: RecordKind): AnyStore => stores[kind];

/** The kinds in an order in which none names a later one. */
export const kindsInOrder = Object.keys(stores) as RecordKind[];

import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type AssetsAnswer = Outputs["budget"]["assets"];
export type AssetRow = AssetsAnswer["rows"][number];
export type AssetAnswer = Outputs["budget"]["asset"];
type AssetRecord = Outputs["assets"]["get"];

/** What a person edits of an asset. */
export type AssetFields = Omit<AssetRecord, "id" | "version">;

export const stateWords: Readonly<Record<AssetRow["state"], string>> = {
  ordered: "not begun",
  "in use": "in use",
  "written down": "written down",
  disposed: "disposed",
  undated: "no dates",
};

/** What a state calls for: written down is not out of use, and no date is a gap. */
export const stateTones: Readonly<Record<AssetRow["state"], Tone>> = {
  ordered: "accent",
  "in use": "plain",
  "written down": "warn",
  disposed: "plain",
  undated: "bad",
};

export const fieldLabels: Readonly<Record<keyof AssetFields, string>> = {
  name: "Name",
  class: "Class",
  costCentre: "Cost centre",
  currency: "Currency",
  purchase: "Bought",
  inService: "In service from",
  price: "Price",
  usefulLifeMonths: "Useful life (months)",
  residual: "Residual value",
  accumulatedDepreciation: "Depreciated so far",
  asOfMonth: "As of",
  warrantyEnd: "Warranty to",
  location: "Location",
  technology: "Technology",
  assetNumber: "Asset number",
  disposed: "Disposed of",
  proceeds: "Proceeds",
};

export const assetHref = (id: string): string => `/infrastructure/assets/${encodeURIComponent(id)}`;

import type { Decimal } from "@/server/planning/decimal";
import type { Outputs } from "../../../_trpc/client";

export type BandRow = Outputs["budget"]["payBands"]["rows"][number];
type BandRecord = Outputs["payBands"]["get"];

/** What a person edits of a pay band; its amounts are null for those who may not see them. */
export type BandFields = Omit<BandRecord, "id" | "version" | "minimum" | "maximum"> & {
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
};

export const stateWords: Readonly<Record<BandRow["state"], string>> = {
  valid: "valid",
  coming: "not begun",
  over: "over",
};

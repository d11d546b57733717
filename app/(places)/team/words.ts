import type { PositionKind } from "@/server/planning/sources/position";
import type { Outputs } from "../../_trpc/client";

export type TeamAnswer = Outputs["budget"]["team"];
export type PositionRow = TeamAnswer["rows"][number];
export type PositionRecord = Outputs["positions"]["get"];

export const kindWords: Readonly<Record<PositionKind, string>> = {
  employee: "employee",
  contractor: "contractor",
  intern: "intern",
};

export const stateWords: Readonly<Record<PositionRow["state"], string>> = {
  current: "in force",
  coming: "not begun",
  left: "over",
  undated: "no dates",
};

/** Who sits there: a name, "vacant", or unknown. */
export const seatWord = ({ person, vacant }: Pick<PositionRow, "person" | "vacant">): string =>
  person ?? (vacant ? "vacant" : "?");

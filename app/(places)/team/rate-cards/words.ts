import type { Outputs } from "../../../_trpc/client";

export type RateCardsAnswer = Outputs["budget"]["rateCards"];
export type RateCardRow = RateCardsAnswer["rows"][number];
type RateCardRecord = Outputs["rateCards"]["get"];

/** What a person edits of a rate card. */
export type RateCardFields = Omit<RateCardRecord, "id" | "version">;

export const stateWords: Readonly<Record<RateCardRow["state"], string>> = {
  valid: "valid",
  coming: "not begun",
  over: "over",
};

export const rateCardHref = (id: string): string => `/team/rate-cards/${encodeURIComponent(id)}`;

/** "Cloud engineer, senior". */
export const rateCardName = ({ role, level }: Pick<RateCardRow, "role" | "level">): string =>
  [role, level].filter(Boolean).join(", ");

export const unitWords: Readonly<Record<RateCardRow["unit"], string>> = { hour: "an hour", day: "a day" };

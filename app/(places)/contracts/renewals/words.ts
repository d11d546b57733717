import type { RenewalOption, RenewalStage } from "@/server/planning/renewal";
import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type RenewalsAnswer = Outputs["budget"]["renewals"];
export type RenewalCard = RenewalsAnswer["cards"][number];

export type DateWhat = RenewalCard["what"];

export const stageWords: Readonly<Record<RenewalStage, string>> = {
  "not-started": "not started",
  reviewing: "reviewing",
  negotiating: "negotiating",
  decided: "decided",
  done: "done",
};

export const optionWords: Readonly<Record<RenewalOption, string>> = {
  renew: "renew at its price",
  renegotiate: "renegotiate",
  end: "end",
  replace: "replaced by an initiative",
  "re-tender": "re-tender",
  exercise: "exercise the option",
  terminate: "leave early for a fee",
};

export const dateWords: Readonly<Record<DateWhat, string>> = {
  "cancel-by": "cancel by",
  "send-by": "send by",
  "exercise-by": "extend by",
  ends: "ends",
  "ends-without-successor": "ends",
  missed: "missed",
};

/** How pressing a card is: past mending or within 30 days, within 90, later; what is decided presses nobody. */
export function pressingOf({ what, daysLeft, amount, stage }: RenewalCard): Tone {
  if (stage === "done" || (stage === "decided" && amount === null)) return "good";
  if (what === "missed" || daysLeft <= 30) return "bad";
  return daysLeft <= 90 ? "warn" : "plain";
}

/** What the money of a card is: what doing nothing costs, or what leaves the plan. */
export const stakeWords = (what: DateWhat): string =>
  what === "ends-without-successor" || what === "exercise-by"
    ? "a year leaves the plan"
    : what === "missed"
      ? "renewed by silence"
      : "if nothing is done";

export const sheetHref = (contract: string): string => `/contracts/${encodeURIComponent(contract)}/decision`;

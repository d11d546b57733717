import type { Outputs } from "../../../../_trpc/client";
import { showDay, showDistance, showMonth } from "../../../../_parts/dates";
import { optionWords } from "../words";

export type Sheet = Outputs["budget"]["decisionSheet"];
export type Option = Sheet["options"][number];

/** "replaced by New network, ready Sep 2027", "renegotiate to GBP 90,000 a year". */
export function optionName(option: Option, sheet: Sheet, amount: (price: string) => string): string {
  if (option.option === "replace") {
    const title = sheet.replacements.find(({ initiative }) => initiative === option.initiative)?.title;
    const ready = option.ready === null ? "" : `, ready ${showMonth(option.ready)}`;
    return `replaced by ${title ?? option.initiative}${ready}`;
  }
  if (option.option === "renegotiate" && option.price !== null)
    return `renegotiate to ${amount(option.price)} a year`;
  if (option.option === "nothing") return "do nothing";
  return optionWords[option.option];
}

/** "30 Dec 2026, in 38 days": until when an option can be chosen. */
export function diesWords({ diesOn, option }: Option, { today, contract }: Sheet): string {
  if (diesOn !== null)
    return diesOn < today ? `died ${showDay(diesOn)}` : `${showDay(diesOn)}, ${showDistance(diesOn, today)}`;
  if (option === "nothing") return "happens by itself";
  if (option === "end" && contract.renewal !== "renews" && contract.renewal !== "open")
    return "happens by itself";
  return "stays open";
}

const whyWords = {
  benefit: "its benefit ends this contract",
  named: "named to replace it",
  service: "about the same service",
} as const;

export const replacementWords = ({ why, last }: Sheet["replacements"][number]): string =>
  `${whyWords[why]}, ready ${showMonth(last)}`;

import type { Contract, Decision, RenewalRule } from "@/server/planning/sources/contract";
import type { Tone } from "../../_parts/status-mark";
import type { Outputs } from "../../_trpc/client";

export type ContractList = Outputs["budget"]["contractList"];
export type ContractRow = ContractList["rows"][number];
export type ContractAnswer = Outputs["budget"]["contract"];
type Due = NonNullable<ContractRow["due"]>;

export const decisionWords: Readonly<Record<Decision, string>> = {
  renew: "renew",
  end: "end",
  replaced: "replaced",
  "re-tender": "re-tender",
  terminate: "terminate early",
};

export const decisionWord = (decision: Contract["decision"]): string =>
  decision === null ? "undecided" : decisionWords[decision];

export const stateWords: Readonly<Record<ContractRow["state"], string>> = {
  current: "in force",
  coming: "not begun",
  over: "over",
  undated: "no dates",
};

export const renewalWords: Readonly<Record<RenewalRule, string>> = {
  ends: "ends",
  renews: "renews unless cancelled",
  option: "can be extended",
  open: "open-ended",
};

export const dueWords: Readonly<Record<Due["what"], string>> = {
  "cancel-by": "cancel by",
  "exercise-by": "extend by",
  "ends-without-successor": "ends",
  missed: "missed",
};

/** What the word for a day leaves unsaid. */
export const dueNotes: Readonly<Partial<Record<Due["what"], string>>> = {
  "ends-without-successor": "nothing follows",
  missed: "renewed",
};

/** How pressing a day is: within 30 days, within 90, later; a missed one is past mending. */
export function pressing({ what, daysLeft }: Pick<Due, "what" | "daysLeft">): Tone {
  if (what === "missed" || daysLeft <= 30) return "bad";
  return daysLeft <= 90 ? "warn" : "plain";
}

import type { Outputs } from "../../../_trpc/client";

export type Comparison = Outputs["budget"]["compare"];
export type ComparedBridge = Comparison["bridges"][number];
export type Cause = ComparedBridge["causes"][number]["cause"];

/** What a person calls a cause, in the order in which a bridge names them. */
export const causeNames: Readonly<Record<Cause, string>> = {
  new: "New",
  ended: "Ended",
  timing: "Timing",
  volume: "Volume",
  price: "Price",
  fx: "Exchange rate",
  assumption: "Assumption",
  "actual-against-plan": "Actual against plan",
  "not-split": "Not split",
};

const order = Object.keys(causeNames);

/** What a cause means, for who wonders. */
export const causeMeanings: Readonly<Record<Cause, string>> = {
  new: "Runs in months in which it did not run before.",
  ended: "No longer runs in months in which it ran before.",
  timing: "The same money in other months.",
  volume: "More or fewer seats, FTE or days at the same price.",
  price: "Another price for the same amount of it.",
  fx: "Another exchange rate for the same price.",
  assumption: "Assumed otherwise: raises, growth, inflation, renewals, open positions.",
  "actual-against-plan": "What was posted against what was planned.",
  "not-split": "A difference of amounts of which no price and no volume is known.",
};

/** The causes of a bridge in the order people read them. */
export const inOrder = (causes: ComparedBridge["causes"]): ComparedBridge["causes"] =>
  [...causes].sort((a, b) => order.indexOf(a.cause) - order.indexOf(b.cause));

export const causeIn = (text: string): Cause | null =>
  Object.hasOwn(causeNames, text) ? (text as Cause) : null;

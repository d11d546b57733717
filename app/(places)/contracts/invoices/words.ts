import type { InvoiceState, Rhythm, Unjudged } from "@/server/planning/invoice";
import { invoiceStates } from "@/server/planning/invoice";
import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type InvoiceAnswer = Outputs["budget"]["invoices"];
export type InvoiceRow = InvoiceAnswer["rows"][number];

export const stateWords: Readonly<Record<InvoiceState, string>> = {
  matched: "matched",
  missing: "missing",
  double: "double",
  above: "above price",
  below: "below price",
  unexpected: "unexpected",
  unjudged: "not judged",
};

export const stateTones: Readonly<Record<InvoiceState, Tone>> = {
  matched: "good",
  missing: "warn",
  double: "bad",
  above: "bad",
  below: "warn",
  unexpected: "warn",
  unjudged: "plain",
};

export const whyWords: Readonly<Record<Unjudged, string>> = {
  open: "the month is not closed",
  "no-ledger": "the month's ledger is not there",
  "never-posted": "the ledger never names this vendor",
  usage: "billed by use: a measured series or a course says how much",
  initiative: "belongs to an initiative",
  "no-rate": "its currency has no rate",
};

export const rhythmWords: Readonly<Record<Rhythm, string>> = {
  month: "month by month",
  invoice: "invoice by invoice, when dated",
  payment: "invoice by invoice, when paid",
};

/** What is to be looked at: everything that is neither right nor not judged. */
export const findings: readonly InvoiceState[] = invoiceStates.filter(
  (state) => state !== "matched" && state !== "unjudged",
);

/** The states the address asks for: one of them, all, or what is to be looked at. */
export function statesIn(text: string | null): readonly InvoiceState[] | undefined {
  if (text === "all") return undefined;
  const one = invoiceStates.find((state) => state === text);
  return one ? [one] : findings;
}

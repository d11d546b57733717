import type { ContractItem, Decision } from "@/server/planning/sources/contract";
import type { Inputs, Outputs } from "../../_trpc/client";
import { decisionWords } from "./words";

export type Stored = Outputs["contracts"]["get"];
type Fields = Inputs["contracts"]["updateMany"]["changes"][number]["fields"];

/** A field many contracts can be given at once. */
export interface BulkField {
  readonly label: string;
  readonly kind: "text" | "decision" | "category" | "cost-centre";
  readonly fields: (value: string | null, before: Stored) => Fields;
  /** What it was. */
  readonly back: (before: Stored) => Fields;
}

const itemsOf = (
  { items }: Stored,
  change: Partial<Pick<ContractItem, "category" | "costCentre">> = {},
): Fields => ({
  items: items.map((item) => ({
    ...item,
    ...change,
    shares: [...item.shares],
    priceSteps: [...item.priceSteps],
  })),
});

const isDecision = (text: string | null): text is Decision => text !== null && text in decisionWords;

/** The fields many contracts can be given at once. */
export const bulkFields: Readonly<Record<string, BulkField>> = {
  owner: { label: "Owner", kind: "text", fields: (owner) => ({ owner }), back: ({ owner }) => ({ owner }) },
  deputy: {
    label: "Deputy",
    kind: "text",
    fields: (deputy) => ({ deputy }),
    back: ({ deputy }) => ({ deputy }),
  },
  service: {
    label: "Service",
    kind: "text",
    fields: (service) => ({ service }),
    back: ({ service }) => ({ service }),
  },
  decision: {
    label: "Decision",
    kind: "decision",
    fields: (value) => ({ decision: isDecision(value) ? value : null }),
    back: ({ decision }) => ({ decision }),
  },
  category: {
    label: "Category",
    kind: "category",
    fields: (category, before) => (category === null ? {} : itemsOf(before, { category })),
    back: (before) => itemsOf(before),
  },
  costCentre: {
    label: "Cost centre",
    kind: "cost-centre",
    fields: (costCentre, before) => (costCentre === null ? {} : itemsOf(before, { costCentre })),
    back: (before) => itemsOf(before),
  },
};

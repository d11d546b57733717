import { billLayouts } from "./bills";
import { BillCells } from "./bills/cells";
import { focus } from "./bills/focus";
import { BillHeader } from "./bills/header";
import type { BillLayout } from "./bills/layout";

/** A bill as its header tells it. */
export interface RecognisedBill {
  readonly layout: BillLayout;
  /** "FOCUS 1.2", "AWS Cost and Usage Report". */
  readonly title: string;
  /** Why it is taken for one, in a sentence. */
  readonly reason: string;
  /** Columns without which its rows cannot be put into a month, an account and a currency. */
  readonly lacks: readonly string[];
}

const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");

/** Recognises a bill by its header, never by the file's name; the one place that knows every layout. Null: not a bill. */
export function recogniseBill(names: readonly string[]): RecognisedBill | null {
  const header = new BillHeader(names);
  const layout = billLayouts.find(({ marks }) => marks.every((mark) => header.has(...mark)));
  if (!layout) return null;
  const cells = new BillCells(header);
  layout.columns(cells);
  const seen = layout.marks.flatMap((mark) => header.names[header.find(mark)[0] ?? -1] ?? []);
  const title = layout.title(header);
  return {
    layout,
    title,
    reason: `Its header has ${listed(seen)}: ${title}.`,
    lacks: [...new Set(cells.lacks)],
  };
}

/** Other lists that FOCUS has besides costs, by a column only they have. */
const otherLists = [
  {
    mark: ["ContractCommitmentId"],
    text: "this is FOCUS's list of contract commitments: what was promised, not what was charged. Import it as contracts; as a bill take the cost and usage list.",
  },
  {
    mark: ["InvoiceDetailGrain", "PaymentCurrencyBilledCost"],
    text: "this is FOCUS's list of invoice details, without what was used when; take the cost and usage list.",
  },
  {
    mark: ["BillingPeriodStatus"],
    text: "this is FOCUS's list of billing periods, which has no amounts; take the cost and usage list.",
  },
];

/** Why a header is of no bill that is read. */
export function whyNoBill(names: readonly string[]): string {
  const header = new BillHeader(names);
  const other = otherLists.find(({ mark }) => header.has(...mark));
  if (other) return other.text;
  const cells = new BillCells(header);
  focus.columns(cells);
  return `this is no cloud bill: as FOCUS its header lacks ${[...new Set(cells.lacks)].join(", ")}, and it is of no export of AWS, Azure, Google or Oracle that is known.`;
}

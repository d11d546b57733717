import type { Day } from "./day";
import { saidDay } from "./said-day";

/** What a notice says. */
export interface NoticeAsked {
  readonly organisation: string;
  readonly vendor: string;
  readonly address: string | null;
  readonly method: string | null;
  /** What the contract is called, and its number. */
  readonly title: string;
  readonly contract: string;
  readonly today: Day;
  /** The day it is to end on; null: the earliest there is. */
  readonly end: Day | null;
  /** The last day on which notice can be received for that; null: none is needed or known. */
  readonly cancelBy: Day | null;
  /** Whether the day of receipt and the last day do not count. */
  readonly clearDays: boolean;
  /** It is left before its earliest end, for the fee it states: "GBP 500". */
  readonly fee: string | null;
}

/** A notice of termination as plain text, in the organisation's name: ready to be signed and sent. */
export function noticeLetter(asked: NoticeAsked): string {
  const { organisation, vendor, address, method, title, contract, today, end, cancelBy, clearDays, fee } =
    asked;
  const ends =
    end === null ? "at the earliest date its terms allow" : `with effect from the end of ${saidDay(end)}`;
  const received =
    cancelBy === null
      ? "This notice is given in accordance with the terms of the contract."
      : `This notice must be received by you by ${saidDay(cancelBy)}${clearDays ? ", counted in clear days: neither the day of receipt nor the last day of the term counts" : ""}. It is given in good time.`;
  const early =
    fee === null
      ? []
      : [`We use our right to leave before the end of the term for the fee agreed, ${fee}.`, ""];
  return [
    organisation,
    "",
    vendor,
    ...(address === null ? [] : address.split(/,\s*/)),
    "",
    saidDay(today),
    ...(method === null ? [] : ["", `By ${method.replaceAll("-", " ")}`]),
    "",
    `Notice of termination: ${title} (contract ${contract})`,
    "",
    "Dear Sir or Madam,",
    "",
    `we hereby give notice that the contract named above ends ${ends}. It is not to be renewed.`,
    "",
    ...early,
    received,
    "",
    "Should another date count by the terms of the contract, this notice takes effect on the next possible date. Please confirm in writing that you received this notice, and the last day of the contract.",
    "",
    "Yours faithfully,",
    "",
    "",
    "______________________________",
    organisation,
    "",
  ].join("\n");
}

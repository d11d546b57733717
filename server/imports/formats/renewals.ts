import {
  type Alternative,
  type Renewal,
  renewalId,
  renewalOptions,
  renewalStages,
} from "@/server/planning/renewal";
import { decisions } from "@/server/planning/sources/contract";
import { kept, optional, type Read, required, type Values } from "./column";
import { dayCell, monthCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { choiceCell, idCell, listCell, personCell, referenceCell, textCell } from "./texts";

type Stored = Written<Renewal>;

/** "Northgate, three years | 90000 | with their own people": what it is, its yearly price, a note. */
const alternativeCell = {
  kind: "title | yearly price | note",
  read(text: string): Read<Alternative> {
    const [title = "", price = "", ...note] = text.split("|").map((part) => part.trim());
    if (title === "") return { reason: "an alternative has a title" };
    const read = price === "" ? { value: null } : sizeCell.read(price);
    return "reason" in read
      ? read
      : { value: { title, annualPrice: read.value, note: note.join(" | ") || null } };
  },
  print: ({ title, annualPrice, note }: Alternative): string =>
    [
      title,
      ...(annualPrice !== null || note !== null ? [annualPrice ?? ""] : []),
      ...(note === null ? [] : [note]),
    ].join(" | "),
};

const columns = {
  id: optional(idCell, "What it is known by; the contract and the term's last day where empty."),
  contract: required(referenceCell("contracts"), "The contract, by id or title.", "C-0042"),
  term_end: optional(
    dayCell,
    "The last day of the term it is about; empty for an open-ended one.",
    "2027-06-30",
  ),
  stage: optional(choiceCell(renewalStages), "How far it is.", "reviewing"),
  target_price: optional(sizeCell, "The yearly price that is aimed at.", "90000"),
  agreed_price: optional(sizeCell, "The yearly price that was agreed."),
  agreed_from: optional(monthCell, "The month from which the agreed price counts."),
  alternatives: optional(listCell(alternativeCell), "What else would do, its yearly price and a note."),
  option: optional(choiceCell(renewalOptions), "Which way was chosen."),
  decision: optional(choiceCell(decisions), "What was decided."),
  reason: optional(textCell(4_000), "Why."),
  decided_by: optional(personCell, "Who decided it."),
  decided_on: optional(dayCell, "The day it was decided."),
  note: optional(textCell(4_000), "What else is to be known."),
};

type Row = Values<typeof columns>;

const idOf = (row: Row): string => row.id ?? renewalId(row.contract, row.term_end);

const check = ({ agreedPrice, agreedFrom }: Stored): Fault[] =>
  (agreedPrice === null) === (agreedFrom === null)
    ? []
    : [{ column: "agreed_from", reason: "an agreed price and the month from which it counts come together" }];

export const renewals = format({
  name: "renewals",
  title: "Renewals: what people do about contracts before their terms end",
  columns,
  key: idOf,
  record: idOf,
  check,
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    contract: row.contract,
    termEnd: kept(row.term_end, stored?.termEnd, null),
    stage: kept(row.stage, stored?.stage, "not-started"),
    targetPrice: kept(row.target_price, stored?.targetPrice, null),
    agreedPrice: kept(row.agreed_price, stored?.agreedPrice, null),
    agreedFrom: kept(row.agreed_from, stored?.agreedFrom, null),
    alternatives: kept(row.alternatives, stored?.alternatives, []),
    option: kept(row.option, stored?.option, null),
    decision: kept(row.decision, stored?.decision, null),
    reason: kept(row.reason, stored?.reason, null),
    decidedBy: kept(row.decided_by, stored?.decidedBy, null),
    decidedOn: kept(row.decided_on, stored?.decidedOn, null),
    note: kept(row.note, stored?.note, null),
  }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      contract: fact.contract,
      term_end: fact.termEnd,
      stage: fact.stage,
      target_price: fact.targetPrice,
      agreed_price: fact.agreedPrice,
      agreed_from: fact.agreedFrom,
      alternatives: fact.alternatives.length > 0 ? fact.alternatives : null,
      option: fact.option,
      decision: fact.decision,
      reason: fact.reason,
      decided_by: fact.decidedBy,
      decided_on: fact.decidedOn,
      note: fact.note,
    },
  ],
});

import { certificateId } from "@/server/planning/certificate";
import type { Certificate, Credit } from "@/server/planning/certification";
import { printDay } from "@/server/planning/day";
import { kept, optional, type Read, required, type Values } from "./column";
import { dayCell } from "./dates";
import { entriesCell, escaped, plain } from "./escaped";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { referenceCell, textCell } from "./texts";

type Stored = Written<Certificate>;

/** `2026-03-14|8|Threat hunting day`: continuing education earned on a day. */
const creditsCell = entriesCell<Credit>({
  kind: "day|amount|text",
  read: ([on = "", amount = "", ...words]): Read<Credit> => {
    const [day, size] = [dayCell.read(on.trim()), sizeCell.read(amount.trim())];
    if ("reason" in day) return day;
    if ("reason" in size) return size;
    return { value: { day: day.value, amount: size.value, text: plain(words.join("|")) } };
  },
  print: ({ day, amount, text }) => [printDay(day), amount, escaped(text, "|;")],
});

const columns = {
  person: required(referenceCell("people"), "Who holds it, by id or name.", "E-1042"),
  certification: required(referenceCell("certifications"), "What, by id or name.", "comptia-network"),
  issued_date: required(dayCell, "The day it was issued.", "2024-02-29"),
  expires_date: optional(
    dayCell,
    "Its last valid day, as printed on it; the certification's validity counts where empty.",
    "2027-02-28",
  ),
  number: optional(textCell(), "Its number.", "COMP001021"),
  credits: optional(
    creditsCell,
    "Continuing education earned for it: day|amount|text, several separated by ;.",
    "2026-03-14|8|Threat hunting day",
  ),
};

type Row = Values<typeof columns>;

const idOf = ({ person, certification, issued_date: issued }: Row): string =>
  certificateId({ person, certification, issued });

const check = ({ issued, expires }: Stored): Fault[] =>
  expires !== null && expires < issued ? [{ column: "expires_date", reason: "lies before issued_date" }] : [];

export const certificates = format({
  name: "certificates",
  title: "Certificates: who holds what, since when, until when",
  columns,
  key: idOf,
  record: idOf,
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    person: row.person,
    certification: row.certification,
    issued: row.issued_date,
    expires: kept(row.expires_date, stored?.expires, null),
    number: kept(row.number, stored?.number, null),
    credits: kept(row.credits, stored?.credits, []),
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      person: fact.person,
      certification: fact.certification,
      issued_date: fact.issued,
      expires_date: fact.expires,
      number: fact.number,
      credits: fact.credits.length ? fact.credits : null,
    },
  ],
});

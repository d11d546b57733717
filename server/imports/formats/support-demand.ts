import { zero } from "@/server/planning/decimal";
import { printMonth } from "@/server/planning/month";
import type { SupportDemand } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { monthCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { referenceCell } from "./texts";
import { tierCell } from "./tiers";

type Stored = Written<SupportDemand>;

const columns = {
  team: required(referenceCell("teams"), "Who is asked. Made when first named.", "Service desk"),
  tier: optional(tierCell, "Which line of it, L1 to L4; all of it where empty.", "L1"),
  month: required(monthCell, "The month it was asked in.", "2026-10"),
  contacts: optional(sizeCell, "How often users asked: tickets, calls, mails.", "2140"),
  users: optional(sizeCell, "How many users there are, where contacts are not counted."),
  contacts_per_user: optional(sizeCell, "How often each asks in a month."),
  minutes_per_contact: required(sizeCell, "How long one takes.", "14"),
};

type Row = Values<typeof columns>;

const idOf = ({ team, tier, month }: Row): string => `${team}/${tier ?? ""}/${printMonth(month)}`;

function check({ users, contactsPerUser }: Stored): Fault[] {
  if ((users === null) === (contactsPerUser === null)) return [];
  return [
    {
      column: users === null ? "users" : "contacts_per_user",
      reason: "users and contacts_per_user are given both or neither",
    },
  ];
}

/** Contacts of each line and month; a file a month, or all of them in one. */
export const supportDemand = format({
  name: "support-demand",
  title: "Support demand: what users asked of each line, month by month",
  columns,
  key: idOf,
  record: idOf,
  faults: ({ contacts, users }) =>
    contacts === null && users === null ? [{ column: "contacts", reason: "give contacts, or users" }] : [],
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    team: row.team,
    tier: row.tier,
    month: row.month,
    contacts: kept(row.contacts, stored?.contacts, zero),
    users: kept(row.users, stored?.users, null),
    contactsPerUser: kept(row.contacts_per_user, stored?.contactsPerUser, null),
    minutesPerContact: row.minutes_per_contact,
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      team: fact.team,
      tier: fact.tier,
      month: fact.month,
      contacts: fact.contacts,
      users: fact.users,
      contacts_per_user: fact.contactsPerUser,
      minutes_per_contact: fact.minutesPerContact,
    },
  ],
});

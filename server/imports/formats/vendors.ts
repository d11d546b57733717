import { noticeMethods, plainVendor, type Vendor, vendorRisks, vendorTiers } from "@/server/planning/vendor";
import { kept, optional, required, type Values } from "./column";
import { type Fault, format, type Written } from "./format";
import { integerCell } from "./numbers";
import { choiceCell, idCell, listCell, textCell } from "./texts";
import { contactsCell, reviewsCell } from "./vendor-cells";

type Stored = Written<Vendor>;

const columns = {
  id: required(idCell, "What it is known by.", "V-017"),
  name: required(textCell(), "Its name.", "Northgate Hosting"),
  aliases: optional(listCell(textCell()), "Other spellings by which files name it.", "Northgate Ltd;NGH"),
  risk: optional(choiceCell(vendorRisks), "What it would mean if it failed us.", "medium"),
  tier: optional(choiceCell(vendorTiers), "How much of us hangs on it.", "strategic"),
  notice_address: optional(textCell(), "Where a notice is sent.", "1 Quay Street, Bristol BS1 4AA"),
  notice_method: optional(choiceCell(noticeMethods), "How a notice has to reach it.", "letter"),
  exit_effort_days: optional(integerCell(0, 100_000), "Working days it would take to leave it.", "40"),
  exit_note: optional(textCell(), "What leaving it takes, in words.", "Two racks move to another hall"),
  contacts: optional(
    contactsCell,
    "Whom to call: name, role, mail and phone.",
    "Ann Lee|account manager|ann.lee@northgate.example|+44 20 7946 0018",
  ),
  reviews: optional(
    reviewsCell,
    "Dated scores by criterion, 1 to 5, each with a sentence.",
    "2026-03-01|Ann Lee|delivery=4 On time but for one week|support=3",
  ),
  note: optional(textCell(), "What else there is to know.", ""),
};

type Row = Values<typeof columns>;

const twice = (keys: readonly (string | number)[]): boolean => new Set(keys).size < keys.length;

function check({ contacts, reviews }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (twice(contacts.map(({ name }) => name)))
    faults.push({ column: "contacts", reason: "two contacts have the same name" });
  if (twice(reviews.map(({ day }) => day)))
    faults.push({ column: "reviews", reason: "there are two reviews of the same day" });
  return faults;
}

const orEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length ? list : null);

export const vendors = format({
  name: "vendors",
  title: "Vendors: who is paid",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge(row, stored: Stored | null): Stored {
    const before = stored ?? plainVendor;
    return {
      id: row.id,
      name: row.name,
      aliases: kept(row.aliases, before.aliases, []),
      risk: kept(row.risk, before.risk, null),
      tier: kept(row.tier, before.tier, null),
      noticeAddress: kept(row.notice_address, before.noticeAddress, null),
      noticeMethod: kept(row.notice_method, before.noticeMethod, null),
      exitEffortDays: kept(row.exit_effort_days, before.exitEffortDays, null),
      exitNote: kept(row.exit_note, before.exitNote, null),
      note: kept(row.note, before.note, null),
      contacts: kept(row.contacts, before.contacts, []),
      reviews: kept(row.reviews, before.reviews, []),
    };
  },
  check,
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      aliases: orEmpty(fact.aliases),
      risk: fact.risk,
      tier: fact.tier,
      notice_address: fact.noticeAddress,
      notice_method: fact.noticeMethod,
      exit_effort_days: fact.exitEffortDays,
      exit_note: fact.exitNote,
      contacts: orEmpty(fact.contacts),
      reviews: orEmpty(fact.reviews),
      note: fact.note,
    },
  ],
});

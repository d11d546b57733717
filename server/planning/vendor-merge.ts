import type { Vendor } from "./vendor";

const spelling = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** Names that are not known yet, however spelled, without what a list of names cannot hold. */
function names(known: readonly string[], all: readonly string[]): string[] {
  const seen = new Set(known.map(spelling));
  return all.filter((name) => {
    const key = spelling(name);
    if (key === "" || name.includes(";") || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const joined = (a: string | null, b: string | null): string | null =>
  a === null || b === null || a === b ? (a ?? b) : `${a} ${b}`.slice(0, 300);

/**
 * The vendor that stays, when another is merged into it: it is also known by the other's id, name and aliases; what it does not say
 * of itself the other says; contacts and reviews of both, of two contacts of one name and two reviews of one day its own.
 */
export function mergedVendor(stays: Vendor, gone: Vendor): Vendor {
  const known = new Set(stays.contacts.map(({ name }) => name));
  const days = new Set(stays.reviews.map(({ day }) => day));
  return {
    ...stays,
    aliases: [
      ...stays.aliases,
      ...names([stays.id, stays.name, ...stays.aliases], [gone.name, ...gone.aliases, gone.id]),
    ],
    risk: stays.risk ?? gone.risk,
    tier: stays.tier ?? gone.tier,
    noticeAddress: stays.noticeAddress ?? gone.noticeAddress,
    noticeMethod: stays.noticeMethod ?? gone.noticeMethod,
    exitEffortDays: stays.exitEffortDays ?? gone.exitEffortDays,
    exitNote: joined(stays.exitNote, gone.exitNote),
    note: joined(stays.note, gone.note),
    contacts: [...stays.contacts, ...gone.contacts.filter(({ name }) => !known.has(name))],
    reviews: [...stays.reviews, ...gone.reviews.filter(({ day }) => !days.has(day))],
  };
}

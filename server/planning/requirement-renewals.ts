import { certificateStandings, lastValidDay } from "./certificate";
import type { Earned } from "./certificate-holding";
import type { Certificate, Certification, Requirement } from "./certification";
import { addDays, addMonths, type Day, monthOf } from "./day";
import type { Horizon } from "./horizon";
import type { Month } from "./month";
import type { Portfolio } from "./portfolio";
import type { RateTable } from "./rates";
import { type Cover, coverOf } from "./requirement-cover";
import { Holders, type Supposed } from "./requirement-holders";
import { atRisk, inReporting } from "./requirement-money";
import type { Schedule } from "./schedule";

/** A certificate that should be renewed, and why it stands where it does. */
export interface FirstRenewal {
  readonly certificate: string;
  readonly person: string;
  readonly certification: string;
  readonly lastDay: Day;
  /** In whole minor units of the reporting currency; null: not known. */
  readonly fee: number | null;
  /** The first month in which a requirement falls short without it. */
  readonly month: Month;
  /** What is at risk in whole minor units of the reporting currency; null: not known. */
  readonly amountAtRisk: number | null;
  readonly requirements: readonly string[];
}

/** Everything the order is made from. */
export interface RenewalQuestion {
  readonly portfolio: Portfolio;
  readonly schedule: Schedule;
  readonly rates: RateTable;
  readonly horizon: Horizon;
  readonly today: Day;
}

interface Short {
  readonly requirement: Requirement;
  readonly month: Month;
  readonly amount: number | null;
}

/** Requirements that fall short, even with planned courses: by month, then by money at risk, then what is cheapest to renew, then by id. */
export function shortfalls(covers: readonly Cover[], question: RenewalQuestion): Short[] {
  const { portfolio, rates } = question;
  const short = covers.flatMap(({ requirement, shortFromPlanned }): Short[] => {
    if (shortFromPlanned === null) return [];
    const month = monthOf(shortFromPlanned);
    const risk = atRisk(requirement, portfolio, month);
    return [{ requirement, month, amount: risk && inReporting(risk, month, rates) }];
  });
  return short.sort(
    (a, b) =>
      a.month - b.month ||
      (b.amount ?? -1) - (a.amount ?? -1) ||
      feeOf(a, question) - feeOf(b, question) ||
      (a.requirement.id < b.requirement.id ? -1 : 1),
  );
}

const feeOf = ({ requirement, month }: Short, { portfolio, rates }: RenewalQuestion): number => {
  const certification = portfolio.certifications.get(requirement.certification ?? "");
  if (!certification?.fee) return Number.MAX_SAFE_INTEGER;
  const { fee: amount, currency } = certification;
  return inReporting({ amount, currency }, month, rates) ?? Number.MAX_SAFE_INTEGER;
};

/** A certificate as it would be once renewed on its last day, or today where that has passed. */
const renewed = (one: Certificate, last: Day, { validMonths }: Certification, today: Day): Earned => ({
  id: one.id,
  person: one.person,
  certification: one.certification,
  issued: Math.max(addDays(last, 1), today) as Day,
  expires: validMonths === null ? null : addMonths(Math.max(last, today) as Day, validMonths),
  training: null,
});

/**
 * Which certificates to renew first: requirement after requirement in the order of `shortfalls`, and for each the renewals that help on
 * the day it falls short, what lapses first before the others, until nothing more can be won by renewing. What is chosen for
 * one requirement counts for all that follow.
 */
export function firstRenewals(covers: readonly Cover[], question: RenewalQuestion): FirstRenewal[] {
  const { portfolio, schedule, today, horizon } = question;
  const holders = new Holders(portfolio, schedule, today);
  const current = currentCertificates(portfolio, today);
  const supposed = new Map<string, readonly Earned[]>();
  const chosen: FirstRenewal[] = [];
  for (const short of shortfalls(covers, question)) {
    const { requirement } = short;
    const candidates = candidatesFor(requirement, current, question);
    while (candidates.length > 0) {
      const gap = coverOf(requirement, holders.of(requirement, supposed), horizon, today).shortFromPlanned;
      if (gap === null) break;
      const best = candidates.find(({ one: { person }, renewed: anew }) => {
        const also = new Map([[person, [...(supposed.get(person) ?? []), anew]]]);
        const counts = (renewals: Supposed) => holders.countsOn(gap, person, requirement, renewals);
        return !counts(supposed) && counts(also);
      });
      if (!best) break;
      supposed.set(best.one.person, [...(supposed.get(best.one.person) ?? []), best.renewed]);
      chosen.push(firstOf(best, short));
    }
  }
  return chosen.map((first) => ({ ...first, requirements: helpedBy(first, covers, holders) }));
}

/** By certification, the certificates that stand for what somebody holds or held last; what others carry on is not among them. */
function currentCertificates({ certificates, certifications }: Portfolio, today: Day) {
  const current = new Map<string, Certificate[]>();
  for (const own of groupedBy(certificates.values(), ({ person }) => person).values()) {
    const standings = certificateStandings(own, certifications, today);
    for (const one of own) {
      if (standings.get(one.id)?.status === "superseded") continue;
      const known = current.get(one.certification);
      if (known) known.push(one);
      else current.set(one.certification, [one]);
    }
  }
  return current;
}

function groupedBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

interface Candidate {
  readonly one: Certificate;
  readonly last: Day;
  readonly fee: number | null;
  readonly renewed: Earned;
}

const firstOf = ({ one, last, fee }: Candidate, { requirement, month, amount }: Short): FirstRenewal => ({
  certificate: one.id,
  person: one.person,
  certification: one.certification,
  lastDay: last,
  fee,
  month,
  amountAtRisk: amount,
  requirements: [requirement.id],
});

/** All requirements that fall short and are about this certification and this person. */
const helpedBy = ({ certification, person }: FirstRenewal, covers: readonly Cover[], holders: Holders) =>
  covers
    .filter(
      ({ shortFromPlanned, requirement }) =>
        shortFromPlanned !== null && requirement.certification === certification,
    )
    .filter(({ requirement }) => holders.people(requirement).some(({ id }) => id === person))
    .map(({ requirement }) => requirement.id);

/** Certificates of the required certification that can be renewed; they cost the same, so that what lapses first goes first. */
function candidatesFor(
  { certification }: Requirement,
  current: ReadonlyMap<string, readonly Certificate[]>,
  { portfolio: { certifications }, rates, horizon, today }: RenewalQuestion,
): Candidate[] {
  if (certification === null) return [];
  const candidates = (current.get(certification) ?? []).flatMap((one): Candidate[] => {
    const own = certifications.get(one.certification);
    const last = lastValidDay(one, own);
    if (!own || own.retired || last === null) return [];
    const fee =
      own.fee === null ? null : inReporting({ amount: own.fee, currency: own.currency }, horizon.from, rates);
    return [{ one, last, fee, renewed: renewed(one, last, own, today) }];
  });
  return candidates.sort((a, b) => a.last - b.last || (a.one.id < b.one.id ? -1 : 1));
}

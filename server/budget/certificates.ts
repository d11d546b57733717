import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { type CertificateStanding, certificateStandings, lastValidDay } from "../planning/certificate";
import { type CreditStanding, creditStanding } from "../planning/certificate-credits";
import type { Certificate, Certification } from "../planning/certification";
import type { Day } from "../planning/day";
import { monthsOf } from "../planning/horizon";
import type { Portfolio } from "../planning/portfolio";
import { dayOf } from "../planning/schedule";
import { askTraining, nameIn, type TrainingAsked } from "./training-asked";

/** A certificate as a list shows it. */
export interface CertificateRow extends Omit<Certificate, "version" | "credits">, CertificateStanding {
  readonly personName: string;
  readonly team: string;
  readonly teamName: string;
  readonly certificationName: string;
  readonly issuer: string;
  readonly retired: boolean;
  readonly credits: CreditStanding | null;
  /** The day of a planned course that leads to the same certification; null: none is planned. */
  readonly renewalPlanned: Day | null;
}

const byPerson = ({ certificates }: Portfolio) => {
  const groups = new Map<string, Certificate[]>();
  for (const one of certificates.values()) {
    const own = groups.get(one.person);
    if (own) own.push(one);
    else groups.set(one.person, [one]);
  }
  return groups;
};

/** Days of planned courses from today on, by "person/certification". */
function plannedRenewals({ portfolio, schedule, today }: TrainingAsked): ReadonlyMap<string, Day> {
  const planned = new Map<string, Day>();
  for (const { certification, date, status, people } of portfolio.facts.trainings.values()) {
    const day = date === null ? null : dayOf(date, schedule);
    if (certification === null || day === null || day < today || status === "cancelled") continue;
    for (const person of people) {
      const key = `${person}/${certification}`;
      planned.set(key, Math.min(planned.get(key) ?? day, day) as Day);
    }
  }
  return planned;
}

function certificateRows(asked: TrainingAsked): CertificateRow[] {
  const { portfolio, today } = asked;
  const { people, teams, certifications } = portfolio;
  const planned = plannedRenewals(asked);
  return [...byPerson(portfolio)].flatMap(([id, own]) => {
    const standings = certificateStandings(own, certifications, today);
    const person = people.get(id);
    return own.flatMap(({ version: _, ...one }): CertificateRow[] => {
      const standing = standings.get(one.id);
      const certification = certifications.get(one.certification);
      if (!standing || !certification) return [];
      return [
        {
          ...one,
          ...standing,
          personName: person?.name ?? id,
          team: person?.team ?? "",
          teamName: nameIn(teams, person?.team ?? null),
          certificationName: certification.name,
          issuer: certification.issuer,
          retired: certification.retired,
          credits: creditStanding(one, certification, today),
          renewalPlanned: planned.get(`${id}/${one.certification}`) ?? null,
        },
      ];
    });
  });
}

/** All certificates, how they stand, and the months of the calendar of expiries. */
export async function certificateList(viewer: Viewer) {
  const asked = await askTraining(viewer);
  const { portfolio, today, horizon, ownTeams } = asked;
  return {
    rows: certificateRows(asked),
    teams: [...portfolio.teams.values()].map(({ id, name }) => ({ id, name: name || id })),
    months: monthsOf(horizon),
    ownTeams,
    today,
    /** Whether the starter catalogue may be of use: nothing is in the catalogue yet. */
    isCatalogueEmpty: portfolio.certifications.size === 0,
  };
}

/** One certificate with its credits, year by year, and what was held before and after it. */
export async function certificatePage(id: string, viewer: Viewer) {
  const asked = await askTraining(viewer);
  const row = certificateRows(asked).find((one) => one.id === id);
  if (!row) throw new Refusal("not-found", `There is no certificate ${id}.`);
  const { certificates, certifications } = asked.portfolio;
  const certification = certifications.get(row.certification);
  const others = [...certificates.values()]
    .filter((one) => one.person === row.person && one.certification === row.certification && one.id !== id)
    .map((one) => ({ id: one.id, issued: one.issued, lastDay: lastValidDay(one, certification) }));
  return { row, earned: certificates.get(id)?.credits ?? [], others, certification, today: asked.today };
}

/** A certification as the catalogue shows it. */
export interface CertificationRow extends Omit<Certification, "version"> {
  /** How many people hold it today. */
  readonly holders: number;
  readonly expiring: number;
  readonly renewsNames: readonly string[];
}

/** The catalogue, with how many hold what. */
export async function certificationList(viewer: Viewer) {
  const asked = await askTraining(viewer);
  const rows = certificateRows(asked);
  const isValid = ({ status }: CertificateRow) =>
    status === "valid" || status === "for-life" || status === "expiring";
  const { certifications } = asked.portfolio;
  return {
    rows: [...certifications.values()].map(({ version: _, ...one }): CertificationRow => {
      const own = rows.filter(({ certification }) => certification === one.id);
      return {
        ...one,
        holders: new Set(own.filter(isValid).map(({ person }) => person)).size,
        expiring: own.filter(({ status }) => status === "expiring").length,
        renewsNames: one.renews.map((id) => nameIn(certifications, id)),
      };
    }),
    currency: asked.portfolio.organisation.reportingCurrency,
  };
}

import type { Viewer } from "../access/viewer";
import type { Requirement } from "../planning/certification";
import { monthOf } from "../planning/day";
import { type Cover, coverOf } from "../planning/requirement-cover";
import { Holders } from "../planning/requirement-holders";
import { atRisk, inReporting } from "../planning/requirement-money";
import { firstRenewals } from "../planning/requirement-renewals";
import { askTraining, nameIn, type TrainingAsked } from "./training-asked";

/** A requirement with its cover month by month. Money in whole minor units of the reporting currency. */
export interface RequirementRow extends Omit<Requirement, "version">, Omit<Cover, "requirement" | "spans"> {
  readonly subjectName: string;
  readonly whatName: string;
  /** What is at risk where it falls short; null: nobody said. */
  readonly risk: number | null;
  /** Those who count today or later, by the last day they do. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: Cover["shortFrom"];
    readonly to: Cover["shortFrom"];
    readonly isPlanned: boolean;
  }[];
}

function subjectName({ subject, subjectId }: Requirement, { portfolio }: TrainingAsked): string {
  if (subject === "role") return nameIn(portfolio.roles, subjectId);
  if (subject === "team") return nameIn(portfolio.teams, subjectId);
  if (subject === "contract") return portfolio.facts.contracts.get(subjectId)?.title || subjectId;
  return subjectId;
}

const whatName = ({ certification, skill, level }: Requirement, { portfolio }: TrainingAsked): string =>
  certification === null
    ? `${nameIn(portfolio.skills, skill)}, level ${level ?? 0}`
    : nameIn(portfolio.certifications, certification);

function rowOf(cover: Cover, asked: TrainingAsked): RequirementRow {
  const {
    requirement: { version: _, ...requirement },
    months,
    shortFrom,
    shortFromPlanned,
    spans,
  } = cover;
  const { portfolio, rates, horizon, today } = asked;
  const month = monthOf(shortFrom ?? today);
  const risk = atRisk(cover.requirement, portfolio, month);
  return {
    ...requirement,
    months,
    shortFrom,
    shortFromPlanned,
    subjectName: subjectName(cover.requirement, asked),
    whatName: whatName(cover.requirement, asked),
    risk: risk && inReporting(risk, month < horizon.from ? horizon.from : month, rates),
    people: spans
      .filter(({ to }) => to === null || to >= today)
      .map(({ person, from, to, training }) => ({
        id: person,
        name: nameIn(portfolio.people, person),
        from,
        to,
        isPlanned: training !== null,
      })),
  };
}

/** All requirements with their cover, what is at risk, and which certificates to renew first. */
export async function requirementList(viewer: Viewer) {
  const asked = await askTraining(viewer);
  const { portfolio, schedule, today, horizon, rates } = asked;
  const holders = new Holders(portfolio, schedule, today);
  const covers = [...portfolio.requirements.values()].map((requirement) =>
    coverOf(requirement, holders.of(requirement), horizon, today),
  );
  const names = new Map([...portfolio.requirements.values()].map((one) => [one.id, subjectName(one, asked)]));
  return {
    rows: covers.map((cover) => rowOf(cover, asked)),
    renewals: firstRenewals(covers, { portfolio, schedule, rates, horizon, today }).map((first) => ({
      ...first,
      id: first.certificate,
      personName: nameIn(portfolio.people, first.person),
      certificationName: nameIn(portfolio.certifications, first.certification),
      requirementNames: first.requirements.map((id) => names.get(id) ?? id),
    })),
    currency: portfolio.organisation.reportingCurrency,
    horizon,
    ownTeams: asked.ownTeams,
    today,
  };
}

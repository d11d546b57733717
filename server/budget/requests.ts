import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { Portfolio } from "../planning/portfolio";
import {
  ageOf,
  type Approver,
  approvesAs,
  awaited,
  probabilityAt,
  requisitionsAwaiting,
} from "../planning/requisition";
import type { Requisition } from "../planning/role";
import { roleFinder } from "../planning/role-finder";
import { personFinder } from "../planning/person";
import { levelOf } from "../planning/skill-level";
import { isHere } from "../planning/presence";
import { skillIndex } from "../planning/skill-index";
import { loadPortfolio } from "../portfolio/load";
import { currentDay } from "../today";

/** A request as the board shows it: what it costs is not among it. */
export interface RequestRow extends Requisition {
  readonly teamName: string;
  readonly roleName: string | null;
  readonly bandName: string | null;
  readonly costCentreName: string;
  readonly personName: string | null;
  /** Days at its stage. */
  readonly age: number;
  readonly waitsFor: ReturnType<typeof awaited>;
  readonly probabilityPct: string;
  readonly isMine: boolean;
  /** What the viewer may approve it as now. */
  readonly mayApproveAs: ReturnType<typeof approvesAs>;
}

/** All requests to hire, and how many wait for the viewer. */
export async function requestRows(viewer: Viewer) {
  const [portfolio, today] = [await loadPortfolio(), currentDay()];
  const approver = approverOf(viewer, portfolio);
  const awaiting = new Set(
    requisitionsAwaiting(approver, portfolio.requisitions.values()).map(({ id }) => id),
  );
  return {
    rows: [...portfolio.requisitions.values()].map(
      (request): RequestRow => ({
        ...named(request, portfolio),
        age: ageOf(request, today),
        waitsFor: awaited(request),
        probabilityPct: probabilityAt[request.stage],
        isMine: awaiting.has(request.id),
        mayApproveAs: approvesAs(request, approver),
      }),
    ),
    needsMe: awaiting.size,
    ownTeams: [...approver.ownTeams],
    today,
  };
}

/** One request with those inside who could take the seat. */
export async function requestPage(id: string, viewer: Viewer) {
  const { rows, ownTeams: own, today } = await requestRows(viewer);
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Refusal("not-found", `There is no hiring request ${id}.`);
  const portfolio = await loadPortfolio();
  return { row, matches: matchesFor(row, portfolio), mayAct: mayAct(row, viewer, own), today };
}

const mayAct = ({ team }: Requisition, viewer: Viewer, own: readonly string[]): boolean =>
  may(viewer, "edit-people") && (viewer.role !== "lead" || own.includes(team));

const approverOf = (viewer: Viewer, { teams }: Portfolio): Approver => ({
  ...{ role: viewer.role, user: viewer.userId },
  ownTeams: ownTeams(viewer, [...teams.values()]),
});

const named = (request: Requisition, { teams, roles, payBands, costCentres, people }: Portfolio) => ({
  ...request,
  teamName: teams.get(request.team)?.name ?? request.team,
  roleName: roleFinder(roles)(request.role)?.name ?? request.role,
  bandName: request.payBand && (payBands.get(request.payBand)?.name ?? request.payBand),
  costCentreName: costCentres.get(request.costCentre)?.name ?? request.costCentre,
  personName: personFinder(people)(request.person)?.name ?? request.person,
});

const mostMatches = 5;

/** Those here who already do most of what the role requires: skills at the level it asks for, of all it asks for. */
function matchesFor(request: Requisition, { roles, people, personSkills }: Portfolio) {
  const role = roleFinder(roles)(request.role);
  if (!role || role.skills.length === 0) return [];
  const { byPerson } = skillIndex(personSkills);
  const today = currentDay();
  return [...people.values()]
    .filter((person) => isHere(person, today) && roleFinder(roles)(person.role)?.id !== role.id)
    .map((person) => {
      const own = byPerson.get(person.id);
      const met = role.skills.filter(({ skill, level }) => (levelOf(own?.get(skill)) ?? 0) >= level).length;
      return { id: person.id, name: person.name, roleName: person.role, met, of: role.skills.length };
    })
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || (a.name < b.name ? -1 : 1))
    .slice(0, mostMatches);
}

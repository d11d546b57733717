import { demandOwnTeam, ownTeams } from "../access/own-teams";
import { demand, may, type Right } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { Portfolio } from "../planning/portfolio";
import { loadPortfolio } from "../portfolio/load";
import type { AttachedTo, DocumentKind } from "./input";

/** Where the record of a document stands. */
interface Place {
  /** The team of the person it is about; null: it is about no team, and leads may only read it where everybody may. */
  readonly team: string | null;
}

/** How a kind of record is found, and whose right its documents ask. */
interface Rule {
  readonly find: (portfolio: Portfolio, id: string) => Place | undefined;
  readonly read: Right;
  readonly change: Right;
}

const noTeam = (found: boolean): Place | undefined => (found ? { team: null } : undefined);

/** What is attached to people is read by those who may edit them: it says more than the record everybody reads. */
const aboutPeople = { read: "edit-people", change: "edit-people" } as const;
const aboutThings = { read: "read", change: "edit-records" } as const;

const rules: Readonly<Record<DocumentKind, Rule>> = {
  contracts: { ...aboutThings, find: ({ facts }, id) => noTeam(facts.contracts.has(id)) },
  vendors: { ...aboutThings, find: ({ vendors }, id) => noTeam(vendors.has(id)) },
  trainings: { ...aboutThings, find: ({ facts }, id) => noTeam(facts.trainings.has(id)) },
  people: { ...aboutPeople, find: ({ people }, id) => people.get(id) },
  requisitions: { ...aboutPeople, find: ({ requisitions }, id) => requisitions.get(id) },
  tasks: { ...aboutPeople, find: ({ tasks }, id) => tasks.get(id) },
  certificates: {
    ...aboutPeople,
    find({ certificates, people }, id) {
      const held = certificates.get(id);
      return held && { team: people.get(held.person)?.team ?? null };
    },
  },
};

const isAboutPeople = ({ read }: Rule): boolean => read === "edit-people";

/** Whether a record is there. */
export const isThere = (portfolio: Portfolio, kind: DocumentKind, id: string): boolean =>
  rules[kind].find(portfolio, id) !== undefined;

function placeIn(portfolio: Portfolio, { kind, record }: AttachedTo): Place {
  const place = rules[kind].find(portfolio, record);
  if (!place) throw new Refusal("not-found", `There is no record "${record}" among the ${kind}.`);
  return place;
}

/** Refuses a viewer who may not see, or not change, what is attached to this record. */
export async function demandDocuments(
  viewer: Viewer,
  to: AttachedTo,
  what: "read" | "change",
): Promise<void> {
  const rule = rules[to.kind];
  demand(viewer, rule[what]);
  const portfolio = await loadPortfolio();
  const { team } = placeIn(portfolio, to);
  if (isAboutPeople(rule)) demandOwnTeam(viewer, team, [...portfolio.teams.values()]);
}

/** What a viewer may do with the documents of a record, for a screen that leaves out the rest. */
export async function documentRights(
  viewer: Viewer,
  to: AttachedTo,
): Promise<{ readonly read: boolean; readonly change: boolean }> {
  const rule = rules[to.kind];
  const portfolio = await loadPortfolio();
  const { team } = placeIn(portfolio, to);
  const own =
    !isAboutPeople(rule) ||
    viewer.role !== "lead" ||
    (team !== null && ownTeams(viewer, [...portfolio.teams.values()]).has(team));
  const right = (asked: Right) => own && may(viewer, asked);
  return { read: right(rule.read), change: viewer.scenario === undefined && right(rule.change) };
}

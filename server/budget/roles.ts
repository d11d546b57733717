import { may } from "../access/roles";
import { type VisibleBand, visibleBand } from "../access/without-band-amounts";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { monthOf } from "../planning/day";
import { monthAt } from "../planning/month";
import { isValid } from "../planning/pay-bands";
import type { Role } from "../planning/role";
import { cardsFor, compareHire, decidedFor, type RoleCost, roleCosts } from "../planning/role-cost";
import { roleFinder } from "../planning/role-finder";
import { unknownRoles } from "../planning/role-names";
import { isHere } from "../planning/presence";
import { type Asked, ask } from "./asked";
import { dayRateOf } from "../planning/rate-card";

/** What a hire in a role costs; pay is null for those who may not see salaries. Whole minor units of the reporting currency. */
export type Loaded = Omit<RoleCost, "role">;

/** A role as a list shows it. */
export interface RoleRow extends Omit<Role, "version"> {
  readonly nextName: string | null;
  readonly people: number;
  readonly cost: Loaded;
}

const withoutPay = ({ role: _, ...cost }: RoleCost, sees: boolean): Loaded =>
  sees ? cost : { ...cost, actual: null, band: null, monthly: null, firstYear: null };

const askedNow = (viewer: Viewer) => ask(viewer, "accrual", monthAt(0));

/** All roles with what somebody in them costs, and what people and seats call their role that is none. */
export async function roleRows(viewer: Viewer) {
  const asked = await askedNow(viewer);
  const { portfolio } = asked;
  return {
    rows: rowsOf(asked, viewer),
    unknown: unknownRoles(portfolio).map(({ people, positions, ...rest }) => ({
      ...{ ...rest, people: people.length, positions: positions.length },
    })),
    currency: portfolio.organisation.reportingCurrency,
    month: decidedFor(asked),
  };
}

function rowsOf(asked: Asked, viewer: Viewer): RoleRow[] {
  const { portfolio, plan, today } = asked;
  const sees = may(viewer, "see-salaries");
  const find = roleFinder(portfolio.roles);
  const people = new Map<string, number>();
  for (const person of portfolio.people.values()) {
    const role = isHere(person, today) ? find(person.role) : null;
    if (role) people.set(role.id, (people.get(role.id) ?? 0) + 1);
  }
  return roleCosts(portfolio, plan.context, sees ? plan.lines : [], decidedFor(asked)).map((cost) => {
    const { version: _, ...role } = cost.role;
    return {
      ...role,
      nextName: role.next && (portfolio.roles.get(role.next)?.name ?? role.next),
      people: people.get(role.id) ?? 0,
      cost: withoutPay(cost, sees),
    };
  });
}

/** One role: its cost, its ladder, its bands, and a hire against a contractor. */
export async function rolePage(id: string, viewer: Viewer) {
  const asked = await askedNow(viewer);
  const { portfolio, plan } = asked;
  const row = rowsOf(asked, viewer).find((one) => one.id === id);
  const role = portfolio.roles.get(id);
  if (!row || !role) throw new Refusal("not-found", `There is no role ${id}.`);
  const find = roleFinder(portfolio.roles);
  return {
    row,
    before: [...portfolio.roles.values()]
      .filter(({ next }) => next === id)
      .map(({ id: step, name }) => ({ id: step, name })),
    bands: bandsOf(asked, viewer).filter((band) => find(band.role)?.id === id),
    contractors: cardsFor(role, portfolio, plan.context).map((card) => ({
      card: { id: card.id, role: card.role, level: card.level },
      vendorName: portfolio.vendors.get(card.vendor)?.name ?? card.vendor,
      ...{ dayRate: dayRateOf(card), currency: card.currency },
      comparison: comparisonOf(row.cost, card, asked),
    })),
    people: peopleIn(asked, id),
    currency: portfolio.organisation.reportingCurrency,
    month: decidedFor(asked),
  };
}

function comparisonOf(cost: Loaded, card: Parameters<typeof compareHire>[1], asked: Asked) {
  const compared = compareHire(cost, card, asked.plan.context, decidedFor(asked));
  return compared && { contractor: compared.contractor, breakEven: compared.breakEven };
}

const peopleIn = ({ portfolio, today }: Asked, id: string) =>
  [...portfolio.people.values()]
    .filter((person) => isHere(person, today) && roleFinder(portfolio.roles)(person.role)?.id === id)
    .map((person) => ({ id: person.id, name: person.name }));

/** A pay band as a list shows it; its amounts only for those who may see salaries. */
export type BandRow = Omit<VisibleBand, "version"> & {
  readonly roleName: string | null;
  readonly state: "valid" | "coming" | "over";
  readonly seats: number;
};

/** All pay bands, and how many seats each pays today. */
export async function bandRows(viewer: Viewer) {
  const asked = await askedNow(viewer);
  return { rows: bandsOf(asked, viewer) };
}

/** One pay band. */
export async function bandPage(id: string, viewer: Viewer) {
  const row = (await bandRows(viewer)).rows.find((one) => one.id === id);
  if (!row) throw new Refusal("not-found", `There is no pay band ${id}.`);
  return { row };
}

function bandsOf({ portfolio, plan, today }: Asked, viewer: Viewer): BandRow[] {
  const find = roleFinder(portfolio.roles);
  const now = monthOf(today);
  const paid = new Map<string, number>();
  for (const seat of portfolio.facts.positions.values()) {
    if (seat.annualSalary !== null || seat.dayRate !== null) continue;
    const band = plan.context.payBands.of(seat).findLast(({ from }) => from <= now)?.band;
    if (band) paid.set(band.id, (paid.get(band.id) ?? 0) + 1);
  }
  return [...portfolio.payBands.values()].map((band) => {
    const { version: _, ...seen } = visibleBand(band, viewer);
    return {
      ...seen,
      roleName: find(band.role)?.name ?? band.role,
      state: isValid(band, now) ? "valid" : (band.validFrom ?? 0) > now ? "coming" : "over",
      seats: paid.get(band.id) ?? 0,
    };
  });
}

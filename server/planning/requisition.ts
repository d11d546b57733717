import type { Day } from "./day";
import { type Decimal, decimal, zero } from "./decimal";
import type { Approval, Requisition, RequisitionStage } from "./role";
import type { Position } from "./sources/position";

/** How likely a vacancy is at each stage of its request, in per cent. One that was only asked for is not in the plan. */
export const probabilityAt: Readonly<Record<RequisitionStage, Decimal>> = {
  asked: zero,
  approved: decimal(50),
  open: decimal(75),
  offered: decimal(90),
  filled: decimal(100),
  declined: zero,
};

/** The stages an approved request goes through; it may also go back. */
export const movable = ["approved", "open", "offered"] as const satisfies readonly RequisitionStage[];
export type Movable = (typeof movable)[number];

/** Whoever a request waits for. */
export type Awaited = Approval["as"] | "lead";

/** Whoever has to act on a request next: those whose approval is missing; then the lead, until it is filled. */
export function awaited({ stage, approvals }: Pick<Requisition, "stage" | "approvals">): readonly Awaited[] {
  if (stage === "filled" || stage === "declined") return [];
  if (stage !== "asked") return ["lead"];
  return (["director", "finance"] as const).filter((as) => !approvals.some((given) => given.as === as));
}

/** Whoever looks at requests: their role, the teams they lead with those below, and their account. */
export interface Approver {
  readonly role: string;
  readonly ownTeams: ReadonlySet<string>;
  readonly user: string | null;
}

/**
 * As what somebody may approve a request now; null: not at all. A director and finance each approve as what they are; an
 * administrator stands in for either of them, but never for both of one request.
 */
export function approvesAs(
  request: Pick<Requisition, "stage" | "approvals">,
  { role, user }: Pick<Approver, "role" | "user">,
): readonly Approval["as"][] {
  if (request.stage !== "asked") return [];
  const missing = awaited(request).filter((as) => as !== "lead");
  if (request.approvals.some((given) => given.user === user)) return [];
  return role === "admin" ? missing : missing.filter((as) => as === role);
}

/** The requests that wait for one viewer: for their approval, or, of their own teams, to be moved on. */
export const requisitionsAwaiting = (viewer: Approver, requests: Iterable<Requisition>): Requisition[] =>
  [...requests].filter((request) => {
    if (viewer.role === "lead") return awaited(request).includes("lead") && viewer.ownTeams.has(request.team);
    return approvesAs(request, viewer).length > 0;
  });

/** What a vacancy is made from besides its request. */
export interface Terms {
  readonly id: string;
  readonly currency: string;
  /** The month pay is stated as of. */
  readonly asOf: Position["salaryAsOf"];
  readonly onCostPct: Decimal;
  readonly raisePct: Decimal;
}

/** The vacancy an approved request becomes: paid by its pay band, likely by its stage. */
export const vacancyOf = (request: Requisition, terms: Terms): Omit<Position, "version"> => ({
  id: terms.id,
  title: request.title,
  kind: request.kind,
  costCentre: request.costCentre,
  team: request.team,
  role: request.role,
  location: request.location,
  category: request.kind === "contractor" ? "external-labour" : "internal-labour",
  currency: terms.currency,
  start: request.start,
  end: null,
  annualSalary: null,
  dayRate: null,
  payBand: request.payBand,
  salaryAsOf: terms.asOf,
  onCostPct: terms.onCostPct,
  raisePct: terms.raisePct,
  fte: request.fte,
  daysPerYear: null,
  allowancePerMonth: zero,
  bonusPct: zero,
  bonusMonth: 12,
  person: null,
  vacant: true,
  probabilityPct: probabilityAt.approved,
  noticeMonths: 0,
  exitCost: zero,
  rampUpMonths: 0,
  steps: [],
});

/** What most of some values are; the first in order of two as frequent; null where there are none. */
function mostFrequent<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || Number(a) - Number(b) || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** What most seats of a cost centre have on top of their salary, and their currency; where it has none, that of all seats. */
export function usualTerms(
  positions: Iterable<Position>,
  costCentre: string,
): Pick<Terms, "onCostPct" | "raisePct"> & { readonly currency: string | null } {
  const all = [...positions].filter(({ dayRate }) => dayRate === null);
  const own = all.filter((seat) => seat.costCentre === costCentre);
  const currencies = (seats: readonly Position[]) => mostFrequent(seats.map(({ currency }) => currency));
  return {
    onCostPct: mostFrequent(own.map(({ onCostPct }) => onCostPct)) ?? zero,
    raisePct: mostFrequent(own.map(({ raisePct }) => raisePct)) ?? zero,
    currency: currencies(own) ?? currencies(all),
  };
}

/** Days a request has stood at its stage. */
export const ageOf = ({ stageSince }: Pick<Requisition, "stageSince">, today: Day): number =>
  Math.max(0, today - stageSince);

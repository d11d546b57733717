import { v7 as uuid } from "uuid";
import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { type Query, reading } from "../database/query";
import { lockSubject } from "../database/subject";
import { type Transaction, transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { type Day, monthOf } from "../planning/day";
import { decimal } from "../planning/decimal";
import {
  approvesAs,
  awaited,
  type Movable,
  movable,
  probabilityAt,
  usualTerms,
  vacancyOf,
} from "../planning/requisition";
import type { Approval, Requisition } from "../planning/role";
import { roleFinder } from "../planning/role-finder";
import type { Position } from "../planning/sources/position";
import { payBandStore } from "./pay-band-store";
import type { AskedFor } from "./requisition-input";
import { requisitionStore } from "./requisition-store";
import { roleStore } from "./role-store";
import { positionStore } from "./store";

/** Who acts on a request, and when. */
export interface Acting {
  readonly viewer: Viewer;
  readonly origin: Origin;
  readonly today: Day;
}

async function requestNamed(query: Query, id: string): Promise<Requisition> {
  const [request] = await requisitionStore.find(query, [id]);
  if (!request) throw new Refusal("not-found", `There is no hiring request "${id}".`);
  return request;
}

/** One request as it is kept. */
export const storedRequest = (id: string): Promise<Requisition> => requestNamed(reading, id);

/** A new request. */
export async function asked(fields: AskedFor, { viewer, origin, today }: Acting) {
  const fact = {
    ...{ ...fields, id: uuid(), stage: "asked" as const, stageSince: today, declined: null, person: null },
    ...{ position: null, askedBy: viewer.name, askedOn: today, approvals: [] },
  };
  const [saved] = await transaction((tx) => requisitionStore.save(tx, [{ fact, version: 0, origin }]));
  return { id: fact.id, version: saved?.version ?? 1, stage: fact.stage };
}

/** Changes one request as it stands now, in one transaction with whatever else changes with it. */
export const changing = (
  { id, version }: { readonly id: string; readonly version: number },
  origin: Origin,
  change: (request: Requisition, tx: Transaction) => Promise<Partial<Requisition>>,
  after: (request: Requisition, tx: Transaction) => Promise<void> = async () => {},
) =>
  transaction(async (tx) => {
    await lockSubject(tx, "staffing");
    const { version: now, ...request } = await requestNamed(tx, id);
    if (now !== version)
      throw new Refusal("conflict", "The request was changed by someone else meanwhile.", {
        current: { ...request, version: now },
        sent: null,
      });
    const fact = { ...request, ...(await change({ ...request, version: now }, tx)) };
    const [saved] = await requisitionStore.save(tx, [{ fact, version, origin }]);
    await after({ ...request, version: now }, tx);
    return { id, version: saved?.version ?? version, stage: fact.stage };
  });

/** What is asked for, changed before it is approved: whoever approved did not approve this, so that approvals are gone. */
export const askedAnew = (request: Requisition, fields: Partial<Requisition>): Partial<Requisition> => {
  if (request.stage !== "asked")
    throw new Refusal("invalid", "A request that was decided does not change any more: ask anew.");
  return { ...fields, approvals: [] };
};

/** Gives one of the two approvals; with the second the vacancy is made. */
export async function approved(
  request: Requisition,
  as: Approval["as"],
  { viewer, origin, today }: Acting,
  tx: Transaction,
): Promise<Partial<Requisition>> {
  if (!approvesAs(request, { role: viewer.role, user: viewer.userId }).includes(as))
    throw new Refusal(...whyNot(request, as, viewer));
  const approvals = [...request.approvals, { as, by: viewer.name, user: viewer.userId, on: today }];
  if (awaited({ ...request, approvals }).length > 0) return { approvals };
  const position = await makeVacancy(request, today, origin, tx);
  return { approvals, position, stage: "approved", stageSince: today };
}

function whyNot(
  request: Requisition,
  as: Approval["as"],
  viewer: Viewer,
): ["conflict" | "forbidden", string] {
  if (request.stage !== "asked") return ["conflict", `This request is ${request.stage} already.`];
  if (request.approvals.some((given) => given.as === as)) return ["conflict", `${as} approved it already.`];
  if (request.approvals.some((given) => given.user === viewer.userId))
    return ["forbidden", "Somebody else gives the other approval: you gave one."];
  return ["forbidden", `The role ${viewer.role} does not approve for ${as}.`];
}

async function makeVacancy(
  request: Requisition,
  today: Day,
  origin: Origin,
  tx: Transaction,
): Promise<string> {
  const { changed: seats } = await positionStore.load(tx, null);
  const usual = usualTerms(seats, request.costCentre);
  const currency = (await currencyOf(request, tx)) ?? usual.currency;
  if (currency === null)
    throw new Refusal(
      "invalid",
      "Name a pay band or a role first: nothing says in which currency the seat is paid.",
    );
  const fact = vacancyOf(request, { ...usual, id: uuid(), currency, asOf: monthOf(today) });
  await positionStore.save(tx, [{ fact, version: 0, origin }]);
  return fact.id;
}

/** The currency of the pay band, else of the role; null: neither is known. */
async function currencyOf({ payBand, role }: Requisition, query: Query): Promise<string | null> {
  const [band] = payBand === null ? [] : await payBandStore.find(query, [payBand]);
  if (band) return band.currency;
  const { changed } = await roleStore.load(query, null);
  return roleFinder(new Map(changed.map((one) => [one.id, one])))(role)?.currency ?? null;
}

/** Changes the vacancy of a request with it. */
async function withSeat(
  { position }: Requisition,
  fields: Partial<Position>,
  origin: Origin,
  tx: Transaction,
): Promise<void> {
  const [seat] = position === null ? [] : await positionStore.find(tx, [position]);
  if (!seat) throw new Refusal("invalid", "The vacancy of this request is no longer there.");
  const { version, ...fact } = { ...seat, ...fields };
  await positionStore.save(tx, [{ fact, version, origin }]);
}

/** Another stage, and with it another probability of the vacancy. */
export async function moved(
  request: Requisition,
  stage: Movable,
  { origin, today }: Acting,
  tx: Transaction,
): Promise<Partial<Requisition>> {
  if (!movable.some((each) => each === request.stage))
    throw new Refusal("invalid", `A request that is ${request.stage} does not move to ${stage}.`);
  if (stage === request.stage) return {};
  await withSeat(request, { probabilityPct: probabilityAt[stage] }, origin, tx);
  return { stage, stageSince: today };
}

/** Somebody is found: they sit on what was the vacancy, from a day on. */
export async function filled(
  request: Requisition,
  { person, start }: { readonly person: string; readonly start: Day },
  { origin, today }: Acting,
  tx: Transaction,
): Promise<Partial<Requisition>> {
  if (!movable.some((each) => each === request.stage))
    throw new Refusal("invalid", `A request that is ${request.stage} cannot be filled.`);
  await withSeat(request, { person, start, vacant: false, probabilityPct: decimal(100) }, origin, tx);
  return { stage: "filled", stageSince: today, person };
}

/** It is not to be. */
export function declined(
  { stage }: Requisition,
  reason: string,
  { viewer, today }: Acting,
): Partial<Requisition> {
  if (stage === "filled" || stage === "declined")
    throw new Refusal("invalid", `A request that is ${stage} cannot be declined.`);
  return { stage: "declined", stageSince: today, position: null, declined: `${viewer.name}: ${reason}` };
}

/** What was the vacancy of a declined request goes; nothing names it any more. */
export async function withoutSeat({ position }: Requisition, origin: Origin, tx: Transaction): Promise<void> {
  if (position !== null) await positionStore.remove(tx, position, null, origin);
}

/** Takes a request back that was not decided, or clears away one that was declined. */
export const removed = (
  { id, version }: { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<void> =>
  transaction(async (tx) => {
    await lockSubject(tx, "staffing");
    const { stage } = await requestNamed(tx, id);
    if (stage !== "asked" && stage !== "declined")
      throw new Refusal("invalid", `A request that is ${stage} stays: decline it, and its vacancy goes too.`);
    await requisitionStore.remove(tx, id, version, origin);
  });

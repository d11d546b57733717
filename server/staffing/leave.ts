import { v7 as uuid } from "uuid";
import { refuseWhileOpen } from "../access/open-scenario";
import { demand } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { lockSubject } from "../database/subject";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { addDays, printDay } from "../planning/day";
import { decimal } from "../planning/decimal";
import type { Person } from "../planning/facts";
import { personFinder } from "../planning/person";
import type { Requisition } from "../planning/role";
import type { Position } from "../planning/sources/position";
import { allSeen, createOne, seen, updateOne } from "../record-editing";
import { currentDay } from "../today";
import { checked } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import { personInput } from "./input";
import type { Leave } from "./leave-input";
import { personStore } from "./people-store";
import { requisitionStore } from "./requisition-store";
import { positionStore } from "./store";

interface Asking {
  readonly viewer: Viewer;
  readonly origin: Origin;
}

/** Everything that is written when somebody leaves. */
interface Written {
  readonly person: Omit<Person, "version">;
  /** Their seats as they were, each ending with them. */
  readonly seats: readonly Position[];
  readonly open: readonly Omit<Position, "version">[];
  readonly asked: readonly Omit<Requisition, "version">[];
}

/**
 * Sets somebody's last day, ends their seats with it and opens them again or asks for somebody, all in one go; in an open scenario
 * the same as changes of it.
 */
export async function leave(input: Leave, { viewer, origin }: Asking) {
  if (input.seats === "open") demand(viewer, "edit-records");
  if (input.seats === "ask") refuseWhileOpen(viewer);
  const person = await seen(personStore, input.id, viewer);
  const seats = await seatsOf(person, input, viewer);
  await demandLeadMayTeams(viewer, person.team, ...seats.map(({ team }) => team ?? ""));
  const { version: _, ...before } = person;
  const fact = checked(personInput, { ...before, endDate: input.lastDay });
  const written: Written = { person: fact, seats, ...after(input, fact, seats, viewer) };
  if (viewer.scenario === undefined) await writeAll(written, input, origin);
  else await takeAll(written, person, input, { viewer, origin });
  return { seats: seats.length, opened: written.open.length, asked: written.asked.length };
}

/** The seats somebody would still fill after their last day. */
async function seatsOf(person: Person, { lastDay }: Leave, viewer: Viewer): Promise<Position[]> {
  const people = new Map((await allSeen(personStore, viewer)).map((one) => [one.id, one]));
  const find = personFinder(people);
  return (await allSeen(positionStore, viewer)).filter(
    (seat) =>
      find(seat.person)?.id === person.id &&
      (typeof seat.start !== "number" || seat.start <= lastDay) &&
      (typeof seat.end !== "number" || seat.end > lastDay),
  );
}

function after(
  { seats: choice, lastDay, from = addDays(lastDay, 1), probabilityPct = decimal(100) }: Leave,
  person: Omit<Person, "version">,
  seats: readonly Position[],
  viewer: Viewer,
): Pick<Written, "open" | "asked"> {
  if (choice === "ends") return { open: [], asked: [] };
  if (choice === "open")
    return {
      open: seats.map(({ version: _, ...seat }) => ({
        ...{ ...seat, id: uuid(), person: null, vacant: true, start: from, probabilityPct },
      })),
      asked: [],
    };
  const today = currentDay();
  return {
    open: [],
    asked: seats.map(({ title, team, role, costCentre, fte, payBand, location, kind, id }) => ({
      ...{ id: uuid(), title: title || id, team: team ?? person.team, role: role ?? person.role, costCentre },
      ...{ fte, start: from, payBand, location, kind, stage: "asked" as const, stageSince: today },
      reason: `${person.name} leaves on ${printDay(lastDay)}.`,
      ...{
        declined: null,
        person: null,
        position: null,
        askedBy: viewer.name,
        askedOn: today,
        approvals: [],
      },
    })),
  };
}

const writeAll = ({ person, seats, open, asked }: Written, { version, lastDay }: Leave, origin: Origin) =>
  transaction(async (tx) => {
    await lockSubject(tx, "staffing");
    await personStore.save(tx, [{ fact: person, version, origin }]);
    const ended = seats.map(({ version: was, ...seat }) => ({
      ...{ fact: { ...seat, end: lastDay }, version: was, origin },
    }));
    await positionStore.save(tx, [...ended, ...open.map((fact) => ({ fact, version: 0, origin }))]);
    await requisitionStore.save(
      tx,
      asked.map((fact) => ({ fact, version: 0, origin })),
    );
  });

/** The same as changes of the open scenario. */
async function takeAll(
  { person, seats, open }: Written,
  before: Person,
  { version, lastDay }: Leave,
  asking: Asking,
): Promise<void> {
  if (before.version !== version)
    throw new Refusal("conflict", "The person was changed by someone else meanwhile.", {
      ...{ current: before, sent: null },
    });
  await updateOne(personStore, before, person, version, asking);
  for (const seat of seats) {
    const { version: was, ...fact } = seat;
    await updateOne(positionStore, seat, { ...fact, end: lastDay }, was, asking);
  }
  for (const fact of open) await createOne(positionStore, fact, asking);
}

import { describe, expect, it } from "vitest";
import { contract, initiative, inMonth, onDay, person, portfolio, position, team } from "./examples";
import { contextOf } from "./expand";
import { question } from "./examples";
import { leavingOf } from "./leaver";
import type { Portfolio } from "./portfolio";
import type { PersonSkill, Skill } from "./skill";
import type { Requirement } from "./certification";
import type { Rota } from "./work-records";

const ann = person({ id: "A", name: "Ann Lee", team: "platform" });
const bo = person({ id: "B", name: "Bo Ray", team: "platform", manager: "A" });
const cy = person({ id: "C", name: "Cy Poe", team: "desk", mentor: "A" });
const skill = (id: string): Skill => ({
  ...{ id, version: 1, name: id, family: "Network", technology: null, service: null },
});
const can = (
  who: string,
  what: string,
  level: PersonSkill["level"],
  more: Partial<PersonSkill> = {},
): PersonSkill => ({
  ...{ id: `${who}/${what}`, version: 1, person: who, skill: what, level, selfLevel: null },
  ...{ verifiedBy: null, verifiedOn: null, specialist: false, ...more },
});
const needs = (given: Partial<Requirement>): Requirement => ({
  ...{
    id: "N",
    version: 1,
    subject: "team",
    subjectId: "platform",
    certification: null,
    skill: null,
    level: null,
  },
  ...{ holders: 1, from: null, to: null, amountAtRisk: null, currency: null, note: null },
  ...given,
});
const rota = (given: Partial<Rota>): Rota => ({
  ...{ id: "R", version: 1, name: "Nights", team: "platform", service: null, people: ["A", "B"], needed: 2 },
  ...{ hoursPerWeek: "40" as Rota["hoursPerWeek"], from: null, to: null },
  ...given,
});
const byId = <T extends { readonly id: string }>(...all: T[]) => new Map(all.map((one) => [one.id, one]));

const base: Portfolio = {
  ...portfolio({
    people: [ann, bo, cy],
    teams: [team("platform", { head: "Ann Lee" }), team("desk")],
    positions: [position({ id: "P-1", person: "A" }), position({ id: "P-2", person: "B" })],
    contracts: [
      contract({ id: "C-1", owner: "ann lee" }),
      contract({ id: "C-2", owner: "Bo Ray", deputy: "A" }),
    ],
    initiatives: [
      initiative({ id: "I-1", owner: "A" }),
      initiative({ id: "I-2", owner: "A", status: "done" }),
    ],
    lastClose: inMonth("2026-10"),
  }),
  skills: byId(skill("dns"), skill("bgp"), skill("ansible")),
  personSkills: byId(
    can("A", "dns", 4, { specialist: true }),
    can("B", "dns", 2),
    can("C", "dns", 2),
    can("A", "bgp", 3),
    can("B", "bgp", 3),
    can("A", "ansible", 2),
  ),
  rotas: byId(rota({}), rota({ id: "R2", needed: 1 }), rota({ id: "R3", people: ["B"] })),
};

const leaving = (given: Partial<Portfolio> = {}, lastDay = "2027-01-31") => {
  const known = { ...base, ...given };
  const { context } = contextOf(known, question());
  return leavingOf(known, {
    person: ann,
    lastDay: onDay(lastDay),
    today: context.today,
    schedule: context.schedule,
  });
};

describe("somebody who leaves", () => {
  it("leaves their seat, team, reports, contracts, initiatives and turns on call behind", () => {
    const told = leaving();
    expect(told.seats.map(({ id }) => id)).toEqual(["P-1"]);
    expect(told.teamsLed.map(({ id }) => id)).toEqual(["platform"]);
    expect([told.reports, told.mentors].map((some) => some.map(({ id }) => id))).toEqual([["B"], ["C"]]);
    expect(told.contracts.map(({ contract: { id }, as }) => [id, as])).toEqual([
      ["C-1", "owner"],
      ["C-2", "deputy"],
    ]);
    expect(told.initiatives.map(({ id }) => id)).toEqual(["I-1"]);
    expect(told.rotas.map(({ rota: { id }, left, isShort }) => [id, left, isShort])).toEqual([
      ["R", 1, true],
      ["R2", 1, false],
    ]);
  });

  it("takes along what at most one other can be left alone with; those who come closest could learn it", () => {
    expect(
      leaving().skills.map(({ skill: { id }, others, learners }) => [
        id,
        others,
        learners.map((one) => one.person.id),
      ]),
    ).toEqual([
      ["dns", 0, ["B", "C"]],
      ["bgp", 1, []],
    ]);
  });

  it("loses the cover of a requirement that needs them, from the day after the last", () => {
    const requirements = byId(
      needs({ id: "both", skill: "bgp", level: 3, holders: 2 }),
      needs({ id: "one", skill: "bgp", level: 3, holders: 1 }),
      needs({ id: "over", skill: "dns", level: 4, to: onDay("2027-01-31") }),
      needs({ id: "short", skill: "dns", level: 4, holders: 2 }),
    );
    const cover = leaving({ requirements }).cover;
    expect(cover.map(({ requirement: { id }, before, after }) => [id, before, after])).toEqual([
      ["both", 2, 1],
      ["short", 1, 0],
    ]);
    expect(cover.map(({ shortFrom, shortAnyway }) => [shortFrom, shortAnyway])).toEqual([
      [onDay("2027-02-01"), null],
      [onDay("2026-11-22"), onDay("2026-11-22")],
    ]);
  });

  it("leaves nothing behind that ends before", () => {
    const rotas = byId(rota({ to: onDay("2027-01-31") }));
    const facts = { ...base.facts, positions: byId(position({ person: "A", end: onDay("2027-01-31") })) };
    expect(leaving({ rotas, facts })).toMatchObject({ rotas: [], seats: [] });
  });
});

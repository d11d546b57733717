import { describe, expect, it } from "vitest";
import type { Capacity } from "./capacity";
import { cellOf, skillCellOf } from "./capacity-cell";
import { type CapacityRow, rowsBy, rowsBySkill } from "./capacity-rows";
import { decimal, zero } from "./decimal";
import { absence, capacityIn, effort, runWork, supportDemand, workingCalendar } from "./example-work";
import { inMonth, initiative, milestone, onDay, person, position } from "./examples";
import type { PersonSkill } from "./skill";

const ann = person();
const seat = (given: Parameters<typeof position>[0] = {}) => position({ team: "Platform", ...given });
const only = (capacity: Capacity): CapacityRow => {
  const [row, second] = rowsBy("team", capacity);
  if (!row || second) throw new Error("not one team");
  return row;
};
const hours = (minutes: Float64Array): number[] => [...minutes].map((some) => some / 60);

describe("the time somebody has", () => {
  it("is all weekdays of eight hours: 160 hours in February 2027, which has twenty", () => {
    expect(hours(only(capacityIn({ people: [ann], positions: [seat()] })).net)).toEqual([160, 184, 176]);
  });

  it("follows the calendar of the place: nineteen days of seven and a half hours", () => {
    const capacity = capacityIn({
      people: [person({ location: "gb" })],
      positions: [seat()],
      workingCalendars: [workingCalendar()],
    });
    expect(hours(only(capacity).net)[0]).toBe(142.5);
    expect(capacity.fullTime[0]).toBe(142.5 * 60);
  });

  it("takes the organisation's holidays where no calendar is kept", () => {
    const holidays = [onDay("2027-02-02"), onDay("2027-02-06")];
    expect(hours(only(capacityIn({ positions: [seat()], assumptions: { holidays } })).net)[0]).toBe(152);
  });

  it("is of the FTE, after its dated steps", () => {
    const steps = [{ from: inMonth("2027-03"), annualSalary: null, fte: decimal("0.5"), costCentre: null }];
    expect(hours(only(capacityIn({ positions: [seat({ fte: decimal("0.8"), steps })] })).net)).toEqual([
      128, 92, 88,
    ]);
  });

  it("ends with the seat, and with the person who leaves before it: the seat is then unfilled", () => {
    const ended = only(capacityIn({ positions: [seat({ end: onDay("2027-02-12") })] }));
    expect([hours(ended.funded), hours(ended.net)]).toEqual([
      [80, 0, 0],
      [80, 0, 0],
    ]);
    const left = only(
      capacityIn({ people: [person({ endDate: onDay("2027-02-12") })], positions: [seat()] }),
    );
    expect([hours(left.funded)[0], hours(left.unfilled)[0], hours(left.net)]).toEqual([160, 80, [80, 0, 0]]);
  });

  it("grows evenly over the months of a ramp-up: a quarter, a half, three quarters, then all", () => {
    const row = only(capacityIn({ positions: [seat({ start: onDay("2027-02-01"), rampUpMonths: 3 })] }, 4));
    expect(hours(row.net)).toEqual([40, 92, 132, 168]);
    expect(hours(row.rampUp)).toEqual([120, 92, 44, 0]);
  });

  it("of a vacancy counts as likely as it is filled", () => {
    const open = seat({ person: null, vacant: true, probabilityPct: decimal(25) });
    const row = only(capacityIn({ positions: [open] }));
    expect([hours(row.unfilled)[0], hours(row.net)[0]]).toEqual([120, 40]);
  });

  it("is less absences, in part where somebody is away in part, and never below nothing", () => {
    const away = [
      absence(),
      absence({ id: "A-2", from: onDay("2027-03-01"), to: onDay("2027-03-31"), sharePct: decimal(50) }),
      absence({ id: "A-3", from: onDay("2027-04-01"), to: onDay("2027-04-30") }),
      absence({ id: "A-4", from: onDay("2027-04-05"), to: onDay("2027-04-30") }),
    ];
    const row = only(capacityIn({ people: [ann], positions: [seat()], absences: away }));
    expect([hours(row.absent), hours(row.net)]).toEqual([
      [40, 92, 176],
      [120, 92, 0],
    ]);
  });

  it("of people without a seat is that of a full-time seat while they are here", () => {
    expect(hours(only(capacityIn({ people: [person({ startDate: onDay("2027-03-01") })] })).net)).toEqual([
      0, 184, 176,
    ]);
  });

  it("of a contractor paid so many days a year is a twelfth of them a month", () => {
    const contractor = seat({ kind: "contractor", dayRate: decimal(500), daysPerYear: decimal(216) });
    expect(hours(only(capacityIn({ positions: [contractor] })).net)[0]).toBe(144);
  });
});

describe("what is asked of a team", () => {
  const staffed = { people: [ann], positions: [seat()] };

  it("160 hours less 40 of run work, 80 of support and 80 of an initiative: 40 hours too few", () => {
    const row = only(
      capacityIn({
        ...staffed,
        runWork: [runWork()],
        supportDemand: [supportDemand()],
        initiatives: [initiative({ start: onDay("2027-02-01"), efforts: [effort(30)] })],
      }),
    );
    expect([row.run, row.support, row.project, row.free].map((minutes) => hours(minutes)[0])).toEqual([
      40, 80, 80, -40,
    ]);
  });

  it("counts users times contacts for each where contacts are not counted", () => {
    const asked = supportDemand({ users: decimal(1200), contactsPerUser: decimal("0.25"), contacts: zero });
    expect(hours(only(capacityIn({ ...staffed, supportDemand: [asked] })).support)[0]).toBe(40);
  });

  it("carries support on with the mean of its last twelve months, less what automation answers from a month on", () => {
    const asked = [
      supportDemand({ id: "a", month: inMonth("2026-12"), contacts: decimal(1200) }),
      supportDemand({ id: "b" }),
    ];
    const deflections = [
      { line: "", from: inMonth("2027-03"), pct: decimal(10) },
      { line: "Platform", from: inMonth("2027-03"), pct: decimal(25) },
      { line: "Desk", from: inMonth("2027-04"), pct: decimal(90) },
    ];
    const capacity = capacityIn({ ...staffed, supportDemand: asked, assumptions: { deflections } });
    expect(hours(only(capacity).support)).toEqual([120, 90, 90]);
    expect(cellOf(capacity, "team", "Platform", 1).demands[0]?.because).toBe(
      "as much as in the last months on average, 120 hours, less 25 % answered by automation",
    );
  });

  it("of an initiative moves with the milestone it hangs on", () => {
    const moving = (date: string) =>
      hours(
        only(
          capacityIn({
            ...staffed,
            milestones: [milestone("exit", date)],
            initiatives: [
              initiative({
                start: { milestone: "exit", months: 0 },
                durationMonths: 1,
                efforts: [effort(5)],
              }),
            ],
          }),
        ).project,
      );
    expect(moving("2027-02-15")).toEqual([40, 0, 0]);
    expect(moving("2027-04-15")).toEqual([0, 0, 40]);
  });

  it("of an idea is nothing, and of one that hangs on nothing is a data issue", () => {
    const idea = capacityIn({
      ...staffed,
      initiatives: [initiative({ status: "idea", efforts: [effort(5)] })],
    });
    expect(idea.demands).toEqual([]);
    const hanging = initiative({ start: { milestone: "never", months: 0 }, efforts: [effort(5)] });
    expect(capacityIn({ ...staffed, initiatives: [hanging] }).issues).toMatchObject([
      { subject: "initiatives/I-1", incomplete: true },
    ]);
  });

  it("is given to those with the role, in shares of their time, and to nobody where nobody has it", () => {
    const capacity = capacityIn({
      positions: [
        seat({ role: "Engineer", person: "A" }),
        seat({ id: "P-2", role: "engineer", team: "Desk", fte: decimal("0.5"), person: "B" }),
      ],
      initiatives: [
        initiative({
          start: onDay("2027-02-01"),
          durationMonths: 1,
          efforts: [effort(15, { team: null, role: " ENGINEER" }), effort(2, { team: null, role: "Pilot" })],
        }),
      ],
    });
    const project = (by: "team" | "role") =>
      Object.fromEntries(rowsBy(by, capacity).map(({ key, project: asked }) => [key, hours(asked)[0]]));
    expect(project("team")).toEqual({ Platform: 80, Desk: 40, "": 16 });
    expect(project("role")).toEqual({ engineer: 120, pilot: 16 });
  });

  it("of a line is for those of its tier, and for the whole team where nobody is marked", () => {
    const one = supportDemand({ tier: "L1" });
    const marked = person({ id: "H-2", name: "Ben", supportTier: "L1" });
    const roleOf = (people: readonly (typeof ann)[]) => {
      const capacity = capacityIn({
        people,
        positions: [seat({ role: "lead" }), seat({ id: "P-2", person: "H-2", role: "agent" })],
        supportDemand: [one],
      });
      return rowsBy("role", capacity).map(({ key, support }) => [key, hours(support)[0]]);
    };
    expect(roleOf([ann, marked])).toEqual([
      ["lead", 0],
      ["agent", 80],
    ]);
    expect(roleOf([ann, { ...marked, supportTier: null }])).toEqual([
      ["lead", 40],
      ["agent", 40],
    ]);
  });
});

describe("a skill the roadmap asks for", () => {
  const knows = (who: string, level: PersonSkill["level"]): PersonSkill => ({
    id: `${who}/aws`,
    version: 1,
    person: who,
    skill: "aws",
    level,
    selfLevel: 4,
    verifiedBy: null,
    verifiedOn: null,
    specialist: false,
  });
  const capacity = capacityIn({
    people: [ann, person({ id: "H-2", name: "Ben" })],
    positions: [seat(), seat({ id: "P-2", person: "H-2" })],
    personSkills: [knows("H-1", 3), knows("H-2", 2)],
    runWork: [runWork()],
    initiatives: [
      initiative({
        start: onDay("2027-02-01"),
        durationMonths: 1,
        efforts: [effort(30, { team: null, skill: "aws", level: 3 })],
      }),
    ],
  });

  it("has the time of those who can do it, less their share of run work, against what asks for it", () => {
    const [row] = rowsBySkill(capacity);
    expect(row?.key).toBe("aws/3");
    expect([row?.net[0], row?.run[0], row?.project[0], row?.free[0]].map((some) => (some ?? 0) / 60)).toEqual(
      [160, 20, 240, -100],
    );
  });

  it("names who they are and what asks", () => {
    const cell = skillCellOf(capacity, "aws/3", 0);
    expect(cell.suppliers.map(({ supplier }) => supplier.label)).toEqual(["Ann Lee"]);
    expect(cell.demands.map(({ demand, nobody }) => [demand.subject, nobody])).toEqual([
      ["initiatives/I-1", false],
    ]);
  });
});

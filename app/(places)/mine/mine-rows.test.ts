import { expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { inMonth, onDay } from "@/server/planning/examples";
import { type MineAnswer, mineFinding, sectionsOf } from "./mine-rows";

const today = onDay("2026-11-22");

const answer = (given: Partial<MineAnswer> = {}): MineAnswer => ({
  ...{ me: { id: "H-1", name: "Ann" }, email: "ann@example.org", teams: [], people: [], deadlines: [] },
  ...{ certificates: [], requests: [], overloads: [], roadmap: [], gaps: [], training: [], tasks: [] },
  aDay: 450,
  today,
  ...given,
});

const named = (given: Partial<MineAnswer>, title: string) =>
  sectionsOf(answer(given), "en-GB").find((section) => section.title === title);

const task = {
  id: "T",
  title: "Ask",
  due: onDay("2026-11-20"),
  subject: null,
  assignee: "Ben",
  isMine: false,
};

test("a late task says so, whose it is, and can be finished where it stands", () => {
  expect(named({ tasks: [task] }, "Tasks")?.rows[0]).toMatchObject({
    detail: "Ben · 20 Nov 2026",
    word: "late, 2 days ago",
    tone: "bad",
    task: "T",
  });
});

test("what is only a lead's is left out for others", () => {
  const titles = (given: Partial<MineAnswer>) => sectionsOf(answer(given), "en-GB").map(({ title }) => title);
  expect(titles({})).not.toContain("Over capacity in the next three months");
  expect(titles({ teams: [{ id: "p", name: "Platform" }] })).toContain(
    "Over capacity in the next three months",
  );
});

test("a team that is short opens the month it is short in", () => {
  const overloads = [
    { team: "a b", name: "Platform", month: inMonth("2027-01"), minutes: 9_450, fullTime: 9_450 },
  ];
  expect(
    named({ teams: [{ id: "a b", name: "Platform" }], overloads }, "Over capacity in the next three months")
      ?.rows[0],
  ).toMatchObject({
    href: "/team/capacity?cell=a%20b&month=2027-01",
    word: "1 FTE short",
  });
});

test("somebody who leaves is told before that they are away", () => {
  const away = { from: onDay("2026-12-01"), to: onDay("2026-12-05"), sharePct: decimal(100) };
  const person = { id: "H", name: "Ben", role: null, comes: null, leaves: onDay("2027-01-31"), away };
  expect(named({ people: [person] }, "Me")?.rows[0]?.word).toBe("leaves 31 Jan 2027");
  expect(named({ people: [{ ...person, leaves: null }] }, "Me")?.rows[0]?.word).toBe("away from 1 Dec 2026");
});

test("the finding counts what is late or short before what presses soon", () => {
  const soon = { ...task, id: "S", due: onDay("2026-12-01") };
  const finding = (tasks: MineAnswer["tasks"]) => mineFinding(sectionsOf(answer({ tasks }), "en-GB"));
  expect(finding([])).toBe("Nothing presses");
  expect(finding([soon])).toBe("1 thing needs you within 30 days");
  expect(finding([task, soon])).toBe("1 thing is late or short, 1 more need you within 30 days");
});

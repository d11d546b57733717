import { expect, test } from "vitest";
import { certificateStandings } from "@/server/planning/certificate";
import { onDay } from "@/server/planning/examples";
import { coverOf } from "@/server/planning/requirement-cover";
import { Holders } from "@/server/planning/requirement-holders";
import { monthOf } from "@/server/planning/day";
import { mandatoryTrainings } from "@/server/planning/training-mandatory";
import { trainingBudgetStanding, trainingShares } from "@/server/planning/training-spending";
import { landedOn, poundsOf } from "./testing";

const today = onDay("2026-11-22");
const { portfolio, calendar, plan } = landedOn(today);

test("one certificate ran out 18 days ago; two run out within 30 days, and one is carried on by a higher one", () => {
  const all = [...portfolio.certificates.values()];
  const standings = [...portfolio.people.keys()].flatMap((id) => [
    ...certificateStandings(
      all.filter(({ person }) => person === id),
      portfolio.certifications,
      today,
    ).values(),
  ]);
  const current = standings.filter(({ status }) => status !== "superseded" && status !== "for-life");
  expect(current.filter(({ status }) => status === "expired").map(({ daysLeft }) => daysLeft)).toEqual([-18]);
  expect(current.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= 30)).toHaveLength(
    2,
  );
  expect(standings.filter(({ status }) => status === "superseded")).toHaveLength(1);
});

test("two requirements fall short today: containers, and what one person alone knows; two more within the year", () => {
  const { schedule } = plan.context;
  const horizon = { from: monthOf(today), months: 12 };
  const holders = new Holders(portfolio, schedule, today);
  const short = [...portfolio.requirements.values()].map((one) => [
    one.id,
    coverOf(one, holders.of(one), horizon, today).shortFrom,
  ]);
  expect(short.filter(([, day]) => day === today).map(([id]) => id)).toEqual(["Q-1", "Q-5"]);
  expect(short.filter(([, day]) => day !== null && day !== today).map(([id]) => id)).toEqual(["Q-2", "Q-3"]);
});

test("courses come to about £44k this year, all of them paid by somebody", () => {
  const lines = plan.lines.filter(({ source }) => source === "training");
  expect(poundsOf(lines, calendar.year, () => true) / 1000).toBeCloseTo(44, -1);
  expect(lines.filter(({ costCentre }) => costCentre === "")).toEqual([]);
  expect(plan.issues.filter(({ subject }) => subject.startsWith("trainings/"))).toEqual([]);
});

test("five people have not completed the security awareness that is mandatory for all", () => {
  const lacking = mandatoryTrainings(portfolio, today).map(({ training, lacking: who }) => [
    training.id,
    who.length,
  ]);
  expect(lacking).toEqual([
    ["T-A", 5],
    ["T-B", 0],
  ]);
});

test("every team's allowance is partly used, and one is overdrawn by what is planned", () => {
  const horizon = { from: calendar.year, months: 12 };
  const shares = trainingShares(plan.lines, portfolio, horizon, { schedule: plan.context.schedule, today });
  const left = [...portfolio.trainingBudgets.values()].map((budget) => {
    const standing = trainingBudgetStanding(budget, shares, portfolio, plan.context.rates);
    return [budget.team, standing.taken > 0, (standing.left ?? 0) < 0];
  });
  expect(left.every(([, used]) => used)).toBe(true);
  expect(left.filter(([, , over]) => over).map(([team]) => team)).toEqual(["platform"]);
});

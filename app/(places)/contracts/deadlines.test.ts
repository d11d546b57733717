import { expect, test } from "vitest";
import { month } from "@/server/planning/month";
import type { Contract } from "@/server/planning/sources/contract";
import { blankFields } from "./contract-fields";
import { deadlineSentences, noticeWords, whenWords } from "./deadlines";
import { day, row, today } from "./example-row";

const contract: Contract = {
  ...blankFields("GBP", day("2023-07-01")),
  id: "C-1",
  version: 1,
  title: "Mail",
  end: day("2024-06-30"),
  noticeMonths: 6,
};
type Answer = Parameters<typeof deadlineSentences>[0];

const standing: NonNullable<Answer["standing"]> = {
  start: day("2023-07-01"),
  firstEnd: day("2024-06-30"),
  lastDay: null,
  deadlines: {
    currentTermEnd: day("2027-06-30"),
    earliestEnd: day("2027-06-30"),
    nextCancelBy: day("2026-12-30"),
    sendBy: day("2026-12-25"),
    missed: null,
    exerciseBy: null,
  },
  committedTo: month(2027, 6),
  assumedFrom: month(2027, 7),
  overlapFrom: null,
  endsWithoutSuccessor: false,
  decidedNotServed: false,
  leftEarly: null,
};
const answer: Answer = { contract, standing, today, endedBy: null, row: row() };
const texts = (changes: Partial<Answer>) =>
  deadlineSentences({ ...answer, ...changes }).map(({ text }) => text);

test("the worked case: six months' notice to the end of June, as of 22 November 2026", () => {
  expect(texts({})).toEqual([
    "Notice must be received by 30 Dec 2026 (in 38 days) to end it on 30 Jun 2027.",
    "To arrive in time it is to be sent by 25 Dec 2026 (in 33 days), a working day.",
    "The current term ends on 30 Jun 2027 (in 220 days); unless cancelled it renews for 12 months.",
  ]);
});

test("a missed deadline comes first and says up to when it renewed", () => {
  const missed = { cancelBy: day("2025-12-30"), renewedTo: day("2027-06-30") };
  const [first] = deadlineSentences({
    ...answer,
    standing: { ...standing, deadlines: { ...standing.deadlines, missed } },
  });
  expect(first).toEqual({
    tone: "bad",
    text: "The deadline of 30 Dec 2025 passed unserved: it renewed to 30 Jun 2027.",
  });
});

test("months between the wished end and the real one are said as overlap, with who wishes it", () => {
  const endedBy = { id: "exit", title: "Data-centre exit", month: month(2027, 3) };
  expect(texts({ endedBy, standing: { ...standing, lastDay: day("2027-06-30") } })).toContain(
    "Wished to end with Mar 2027, it ends on 30 Jun 2027 (in 220 days): 3 months of overlap stay in the plan.",
  );
});

test("a contract without dates says that it costs nothing yet", () => {
  const [only] = deadlineSentences({ ...answer, standing: null });
  expect(only?.text).toMatch(/dates are not known/);
});

test("notice and hanging dates read as people say them", () => {
  expect(noticeWords({ noticeMonths: 1, noticeDays: null, clearDays: false })).toBe("1 month");
  expect(noticeWords({ noticeMonths: null, noticeDays: 90, clearDays: true })).toBe("90 clear days");
  expect(noticeWords({ noticeMonths: null, noticeDays: null, clearDays: false })).toBe("no notice");
  expect(whenWords({ milestone: "exit", months: 2 }, () => "the exit")).toBe("2 months after the exit");
  expect(whenWords({ milestone: "exit", months: 0 }, () => "the exit")).toBe("with the exit");
});

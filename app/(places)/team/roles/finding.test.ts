import { expect, test } from "vitest";
import { finding } from "./finding";
import type { RolesAnswer } from "./words";

const row = (people: number, vacancies = 0) =>
  ({ people, cost: { vacancies } }) as RolesAnswer["rows"][number];
const unknown = (text: string) => ({ text, people: 1, positions: 0, like: [] });

test("spellings that stand for no role are said first, then roles nobody is in", () => {
  expect(finding({ rows: [row(1), row(0)], unknown: [unknown("Sen. Engineer")] })).toBe(
    "2 roles; 1 spelling stands for none of them",
  );
  expect(finding({ rows: [row(1), row(0), row(0, 1)], unknown: [] })).toBe("3 roles; nobody is in 1 of them");
  expect(finding({ rows: [row(2)], unknown: [] })).toBe("1 role");
});

import { expect, test } from "vitest";
import { demandNoMoney } from "./without-salaries";

test("nobody sorts, filters or exports by money they may not see", () => {
  expect(() => demandNoMoney(["title", "annualSalary"], { role: "lead" })).toThrow("single person's money");
  expect(() => demandNoMoney(["steps/2026-01/annualSalary"], { role: "viewer" })).toThrow(
    "single person's money",
  );
  expect(() => demandNoMoney(["title", "fte"], { role: "viewer" })).not.toThrow();
  expect(() => demandNoMoney(["annualSalary"], { role: "finance" })).not.toThrow();
});

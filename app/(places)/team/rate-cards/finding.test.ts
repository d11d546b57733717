import { expect, test } from "vitest";
import { finding } from "./finding";

const card = (vendor: string, role: string, dayRate: string, more: object = {}) => ({
  vendor,
  role,
  dayRate,
  currency: "GBP",
  state: "valid" as const,
  ...more,
});

test("names the role whose price depends most on the vendor", () => {
  const rows = [
    card("a", "Tester", "400"),
    card("b", "Tester", "450"),
    card("a", "Engineer", "590"),
    card("b", "engineer", "940"),
  ];
  expect(finding(rows, "en-GB")).toBe("A day of Engineer costs from 590 to 940 GBP, depending on the vendor");
});

test("compares neither currencies nor rates that are over, and counts where there is nothing to compare", () => {
  const rows = [
    card("a", "Engineer", "590"),
    card("b", "Engineer", "940", { currency: "USD" }),
    card("c", "Engineer", "100", { state: "over" }),
  ];
  expect(finding(rows, "en-GB")).toBe("2 valid rates of 2 vendors");
});

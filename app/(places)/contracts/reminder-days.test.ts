import { expect, test } from "vitest";
import { printReminders, readReminders } from "./reminder-days";

test("reminders are read however they are separated, each once, the earliest first", () => {
  expect(readReminders("7, 90;30 30")).toEqual([90, 30, 7]);
  expect(printReminders([90, 30, 7])).toBe("90, 30, 7");
});

test("no days are the usual ones", () => {
  expect(readReminders("  ")).toBeNull();
  expect(printReminders(null)).toBe("");
});

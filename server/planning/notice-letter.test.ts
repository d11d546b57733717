import { expect, test } from "vitest";
import { onDay } from "./examples";
import { noticeLetter } from "./notice-letter";

const asked = {
  organisation: "Harrow & Sons",
  vendor: "Northgate Hosting",
  address: "1 Mill Lane, Leeds, LS1 4AP",
  method: "registered-letter",
  title: "Data hall",
  contract: "C-4101",
  today: onDay("2026-11-22"),
  end: onDay("2027-06-30"),
  cancelBy: onDay("2026-12-30"),
  clearDays: false,
  fee: null,
};

test("a letter names the contract, its number, the day it ends, the day by which it must arrive, and who gives it", () => {
  const letter = noticeLetter(asked);
  expect(letter).toContain("Data hall (contract C-4101)");
  expect(letter).toContain("with effect from the end of 30 Jun 2027");
  expect(letter).toContain("must be received by you by 30 Dec 2026.");
  expect(letter).toContain("Northgate Hosting\n1 Mill Lane\nLeeds\nLS1 4AP\n");
  expect(letter).toContain("By registered letter");
  expect(letter.startsWith("Harrow & Sons\n")).toBe(true);
});

test("it says what clear days mean, what leaving costs, and stays true where dates are not known", () => {
  expect(noticeLetter({ ...asked, clearDays: true })).toContain(
    "neither the day of receipt nor the last day",
  );
  expect(noticeLetter({ ...asked, fee: "GBP 500" })).toContain("for the fee agreed, GBP 500");
  const unknown = noticeLetter({ ...asked, end: null, cancelBy: null, address: null, method: null });
  expect(unknown).toContain("at the earliest date its terms allow");
  expect(unknown).not.toContain("must be received");
});

import { describe, expect, test } from "vitest";
import { remindersOfContracts } from "./contract-reminders";
import { deadlinesOf } from "./reminder-sources";
import { contract, onDay, inMonth, portfolio } from "./examples";
import type { Contract } from "./sources/contract";

const renewing = contract({
  title: "Data hall",
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  noticeMonths: 6,
  owner: "Ada",
  deputy: "Ben",
});

const usual = [180, 30];

function on(day: string, given: Partial<Contract> = {}) {
  const known = portfolio({ contracts: [{ ...renewing, ...given }] });
  const [first, ...more] = remindersOfContracts(known, onDay(day), usual);
  expect(more).toEqual([]);
  return first;
}

describe("a contract that renews", () => {
  test("is to be cancelled before its next term, told to owner and deputy on the usual ladder", () => {
    expect(on("2026-11-22")).toMatchObject({
      subject: "contracts/C-1",
      what: "cancel-by",
      due: onDay("2026-12-30"),
      ladder: [180, 30],
      to: ["Ada", "Ben"],
      text: "Renews after 30 Jun 2027 unless notice is received by 30 Dec 2026.",
    });
  });

  test("has its own ladder where it says one, also an empty one", () => {
    expect(on("2026-11-22", { reminderDays: [10] })?.ladder).toEqual([10]);
    expect(on("2026-11-22", { reminderDays: [] })?.ladder).toEqual([]);
  });

  test("counts to the day the notice must be sent where it travels", () => {
    const reminded = on("2026-11-22", { deliveryDays: 5 });
    expect(reminded?.due).toBe(onDay("2026-12-25"));
    expect(reminded?.text).toMatch(/by 30 Dec 2026, so send it by 25 Dec 2026\.$/);
    expect(reminded?.dates.map(({ day }) => day)).toEqual(
      ["2026-12-25", "2026-12-30", "2027-06-30"].map(onDay),
    );
  });

  test("is told of its next deadline once one has passed", () => {
    expect(on("2026-12-31")?.due).toBe(onDay("2027-12-30"));
  });

  test("is silent once notice is served or it is decided to go on", () => {
    expect(on("2026-11-22", { noticeServed: onDay("2026-11-01") })).toBeUndefined();
    expect(on("2026-11-22", { decision: "renew" })).toBeUndefined();
  });

  test("that is decided to end is told until notice is served", () => {
    expect(on("2026-11-22", { decision: "end" })).toMatchObject({
      what: "serve-by",
      due: onDay("2026-12-30"),
    });
    const later = { decision: "end", wishedEnd: inMonth("2028-06") } as const;
    expect(on("2026-11-22", later)).toMatchObject({ what: "serve-by", due: onDay("2027-12-30") });
  });

  test("needs no notice at the end of its last term", () => {
    const limited = { decision: "end", renewalTimes: 4, wishedEnd: inMonth("2028-06") } as const;
    expect(on("2026-11-22", limited)).toBeUndefined();
  });
});

describe("a contract that does not renew", () => {
  const ending = { renewal: "ends", end: onDay("2027-06-30") } as const;

  test("ends without successor unless somebody decides", () => {
    expect(on("2026-11-22", ending)).toMatchObject({
      what: "ends",
      due: onDay("2027-06-30"),
      text: "Ends on 30 Jun 2027, and nothing follows it.",
    });
    expect(on("2026-11-22", { ...ending, decision: "end" })).toBeUndefined();
    expect(on("2027-07-01", ending)).toBeUndefined();
  });

  test("but can be extended is told the day its option is exercised by, then its end", () => {
    const option = { ...ending, renewal: "option" } as const;
    expect(on("2026-11-22", option)).toMatchObject({ what: "exercise-by", due: onDay("2026-12-30") });
    expect(on("2026-12-31", option)).toMatchObject({ what: "ends", due: onDay("2027-06-30") });
  });
});

describe("a contract without end", () => {
  const open = { renewal: "open", end: null } as const;

  test("has no deadline while nothing is decided, nor one that moves on day by day", () => {
    expect(on("2026-11-22", open)).toBeUndefined();
    expect(on("2026-11-22", { ...open, decision: "end" })).toBeUndefined();
  });

  test("that is wished to end is told by when notice must be received", () => {
    const wished = { ...open, decision: "end", wishedEnd: inMonth("2027-12") } as const;
    expect(on("2026-11-22", wished)).toMatchObject({ what: "serve-by", due: onDay("2027-06-30") });
    expect(on("2027-07-01", wished)).toBeUndefined();
  });
});

test("all deadlines are told soonest first", () => {
  const contracts = [renewing, { ...renewing, id: "C-0", end: onDay("2024-05-31") }];
  const days = deadlinesOf(portfolio({ contracts }), onDay("2026-11-22"), usual).map(({ due }) => due);
  expect(days).toEqual([onDay("2026-11-30"), onDay("2026-12-30")]);
});

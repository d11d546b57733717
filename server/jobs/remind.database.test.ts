import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { listMails } from "../notifications/mail-store";
import { onDay } from "../planning/examples";
import { printDay } from "../planning/day";
import { signedInUser, testEnvironment } from "../testing-callers";
import { contract, emptyOrganisation, person } from "../testing-house";
import { remind } from "./remind";

testEnvironment();
testDatabase();

const renewing = {
  ...contract,
  start: "2026-01-01",
  end: "2026-12-31",
  renewal: "renews" as const,
  renewalMonths: 12,
  noticeMonths: 3,
};

beforeAll(async () => {
  await emptyOrganisation();
  await signedInUser("director");
  const as = await (await person())();
  await as.costCentres.create({ id: "it", fields: { name: "IT" } });
  await as.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  await as.teams.create({ id: "T", fields: { name: "Team" } });
  await as.people.create({ id: "ada", fields: { name: "Ada", team: "T", email: "ada@example.org" } });
  await as.people.create({
    id: "ben",
    fields: { name: "Ben", team: "T", email: "ben@example.org", endDate: "2026-08-01" },
  });
  await as.contracts.create({ id: "owned", fields: { ...renewing, owner: "Ada" } });
  await as.contracts.create({ id: "left", fields: { ...renewing, owner: "ben", noticeMonths: 6 } });
});

beforeEach(async () => {
  for (const table of ["notification", "mail"]) await reading.query(`DELETE FROM ${table}`);
});

const told = async (day: string) =>
  (await remind(onDay(day))).map(
    ({ recipient, notice }) => `${recipient.name} ${notice.subject} ${printDay(notice.due)} ${notice.rung}`,
  );

describe("people are reminded", () => {
  test("once each of a rung, in the app and by one mail for each run", async () => {
    expect(await told("2026-07-02")).toEqual(["Ada contracts/owned 2026-09-30 90"]);
    expect(await told("2026-07-02")).toEqual([]);
    expect(await told("2026-07-31")).toEqual([]);
    expect(await told("2026-08-01")).toEqual(["Ada contracts/owned 2026-09-30 60"]);
    const mails = await listMails(reading, 10);
    expect(mails.map(({ address, state }) => `${address} ${state}`)).toEqual([
      "ada@example.org waiting",
      "ada@example.org waiting",
    ]);
    expect(mails[1]?.text).toContain("Renews after 31 Dec 2026 unless notice is received by 30 Sep 2026.");
  });

  test("of the nearest rung only, where the clock jumped", async () => {
    expect(await told("2026-09-28")).toEqual(["Ada contracts/owned 2026-09-30 7"]);
    expect(await told("2026-09-30")).toEqual([]);
    expect(await told("2026-10-01")).not.toContainEqual(expect.stringContaining("2026-09-30"));
  });

  test("anew of the next term's deadline", async () => {
    await told("2026-09-28");
    expect(await told("2027-07-02")).toContain("Ada contracts/owned 2027-09-30 90");
  });

  test("in the owner's place as a director, once the owner has left", async () => {
    expect(await told("2026-06-23")).toContain("Ben contracts/left 2026-06-30 7");
    const later = await remind(onDay("2027-06-23"));
    const directors = later.filter(({ notice }) => notice.subject === "contracts/left");
    expect(directors.map(({ recipient }) => recipient.name)).toEqual(["The director", "The director"]);
    expect(directors[0]?.notice.text).toMatch(/Its owner has left\.$/);
  });

  test("not at all while reminders are off, and a look ahead keeps nothing", async () => {
    expect(await remind(onDay("2026-09-28"), { keeping: false })).toHaveLength(1);
    await reading.query("UPDATE reminder_settings SET enabled = false");
    expect(await told("2026-09-28")).toEqual([]);
    await reading.query("UPDATE reminder_settings SET enabled = true");
    expect(await told("2026-09-28")).toHaveLength(1);
  });

  test("once each, by two processes at the same time", async () => {
    const all = await Promise.all([1, 2, 3].map(() => told("2026-09-28")));
    expect(all.flat()).toHaveLength(1);
    expect(await listMails(reading, 10)).toHaveLength(1);
  });
});

test("whatever days it runs on: each person at most once of a rung, and at least once of a deadline within the ladder", async () => {
  const first = onDay("2026-01-15");
  const days = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(days, async (offsets) => {
      for (const table of ["notification", "mail"]) await reading.query(`DELETE FROM ${table}`);
      const seen: string[] = [];
      for (const offset of offsets) seen.push(...(await told(printDay((first + offset) as typeof first))));
      const owned = seen.filter((one) => one.includes("contracts/owned"));
      expect(new Set(owned).size).toBe(owned.length);
      const due = onDay("2026-09-30");
      const wasWithin = offsets.some((offset) => first + offset <= due && due - (first + offset) <= 180);
      expect(owned.some((one) => one.includes("2026-09-30"))).toBe(wasWithin);
    }),
    { numRuns: 25 },
  );
});

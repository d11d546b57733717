import { beforeAll, describe, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { remind } from "../jobs/remind";
import { onDay } from "../planning/examples";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";
import { contract, emptyOrganisation } from "../testing-house";

testEnvironment({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "chartroom@example.org" });
testDatabase();

const users: Record<string, Awaited<ReturnType<typeof signedInUser>>> = {};
const as = async (name: string) => createCaller(await contextOf(users[name]?.session ?? null));

beforeAll(async () => {
  await emptyOrganisation();
  for (const role of ["admin", "director", "lead", "viewer"] as const) users[role] = await signedInUser(role);
  const director = await as("director");
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  await director.teams.create({ id: "T", fields: { name: "Team" } });
  await director.people.create({
    id: "ada",
    fields: { name: "Ada", team: "T", email: users.lead?.email ?? null },
  });
  const renewing = {
    ...contract,
    start: "2026-01-01",
    end: "2026-12-31",
    renewal: "renews" as const,
    noticeMonths: 3,
  };
  await director.contracts.create({ id: "C-1", fields: { ...renewing, title: "Hall", owner: "Ada" } });
  await director.contracts.create({ id: "C-2", fields: { ...renewing, title: "Nobody's", renewal: "ends" } });
  await director.contracts.create({
    id: "C-3",
    fields: { ...renewing, title: "Over", start: "2020-01-01", end: "2020-12-31", renewal: "ends" },
  });
  await remind(onDay("2026-09-28"));
});

const page = { unread: false, before: null };

describe("what one is told", () => {
  test("is one's own alone, and counted until it is read", async () => {
    const lead = await as("lead");
    const { notices, unread } = await lead.notifications.list(page);
    expect(notices.map(({ title, subject }) => [title, subject])).toEqual([
      ["Hall · Hall Ltd", "contracts/C-1"],
    ]);
    expect([unread, await lead.notifications.unread()]).toEqual([1, 1]);
    expect((await (await as("viewer")).notifications.list(page)).notices).toEqual([]);
    const ids = notices.map(({ id }) => id);
    await (await as("viewer")).notifications.mark({ ids, read: true });
    expect(await lead.notifications.unread()).toBe(1);
    await lead.notifications.mark({ ids, read: true });
    expect(await lead.notifications.unread()).toBe(0);
    await lead.notifications.mark({ ids: null, read: false });
    expect((await lead.notifications.list({ ...page, unread: true })).notices).toHaveLength(1);
  });

  test("to directors, with the contracts nobody looks after and that still run", async () => {
    const director = await as("director");
    expect((await director.notifications.list(page)).notices.map(({ text }) => text)).toEqual([
      "Ends on 31 Dec 2026, and nothing follows it. Nobody is named as its owner.",
    ]);
    expect(await director.notifications.ownerless()).toMatchObject([
      {
        kind: "owner-missing",
        subject: "contracts/C-2",
        text: "Nobody's: Nobody is named as its owner. Directors are reminded in its place.",
      },
    ]);
    await expect((await as("lead")).notifications.ownerless()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("how people are reminded", () => {
  test("is changed by who may change settings, on the version they saw, and stands in the trail", async () => {
    const admin = await as("admin");
    const { version } = await admin.reminders.settings();
    await admin.reminders.change({ enabled: true, ladder: [7, 60, 7], version });
    expect(await admin.reminders.settings()).toMatchObject({ ladder: [60, 7], version: version + 1 });
    await expect(admin.reminders.change({ enabled: false, ladder: [7], version })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(
      (await as("viewer")).reminders.change({ enabled: false, ladder: [7], version }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const [row] = await reading.query<{ changes: unknown }>(
      "SELECT changes FROM audit_entry WHERE kind = 'reminders'",
    );
    expect(row?.changes).toEqual([["ladder", "180, 120, 90, 60, 30, 14, 7", "60, 7"]]);
  });

  test("is tried with mails to one's own address, three in ten minutes", async () => {
    const admin = await as("admin");
    for (let count = 0; count < 3; count++)
      expect(await admin.reminders.testMail()).toEqual({ address: users.admin?.email });
    await expect(admin.reminders.testMail()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    const { mails, configured, server, waiting } = await admin.reminders.mails();
    expect(mails.filter(({ subject }) => subject === "Chartroom: test mail")).toHaveLength(3);
    expect({ configured, server, waiting }).toEqual({ configured: true, server: "127.0.0.1:1", waiting: 5 });
  });
});

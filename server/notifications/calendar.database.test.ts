import { beforeAll, describe, expect, test } from "vitest";
import { changeUser, findUser } from "../access/users";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { onDay } from "../planning/examples";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";
import { contract, emptyOrganisation, person } from "../testing-house";
import { calendarOf } from "./calendar";

testEnvironment({ CHARTROOM_URL: "https://plan.example.org" });
testDatabase();

const renewing = {
  ...contract,
  start: "2026-01-01",
  end: "2026-12-31",
  renewal: "renews" as const,
  noticeMonths: 3,
};
const today = onDay("2026-07-01");
const origin = { actorId: null, actorName: "Test", door: "command" as const };
let ada: Awaited<ReturnType<typeof signedInUser>>;

beforeAll(async () => {
  await emptyOrganisation();
  await signedInUser("admin");
  ada = await signedInUser("viewer");
  const as = await (await person())();
  await as.costCentres.create({ id: "it", fields: { name: "IT" } });
  await as.vendors.create({ id: "V-1", fields: { name: "Hall, Ltd" } });
  await as.teams.create({ id: "T", fields: { name: "Team" } });
  await as.people.create({ id: "ada", fields: { name: "Ada", team: "T", email: ada.email } });
  await as.contracts.create({
    id: "own",
    fields: {
      ...renewing,
      title: "Data hall; north, and a title long enough to be folded over lines",
      owner: "Ada",
      deliveryDays: 5,
    },
  });
  await as.contracts.create({ id: "other", fields: { ...renewing, title: "MARK-OTHER", owner: "Somebody" } });
});

const as = async () => createCaller(await contextOf(ada.session));
const tokenIn = (url: string) =>
  /^https:\/\/plan\.example\.org\/api\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? "";
const made = async () => tokenIn((await (await as()).calendar.make()).url);

/** Lines of a calendar, put together again where they were folded. */
const linesOf = (text: string | null) => (text ?? "").replace(/\r\n[ \t]/g, "").split("\r\n");

describe("a calendar", () => {
  test("has whole days of one's own deadlines, each with an id that stays", async () => {
    const token = await made();
    const text = await calendarOf(token, today);
    const lines = linesOf(text);
    expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual(
      ["20260925", "20260930", "20261231"].map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(lines.filter((line) => line.startsWith("DTEND"))[0]).toBe("DTEND;VALUE=DATE:20260926");
    expect(text).not.toContain("MARK-OTHER");
    expect(lines).toContainEqual(
      expect.stringMatching(/^SUMMARY:Data hall\\; north\\, and .* · Hall\\, Ltd: send notice by$/),
    );
    expect(lines.filter((line) => /^TRIGGER/.test(line))).toEqual([
      "TRIGGER:-P30D",
      "TRIGGER:-P14D",
      "TRIGGER:-P7D",
    ]);
    const uids = (from: string | null) => linesOf(from).filter((line) => line.startsWith("UID:"));
    expect(new Set(uids(text)).size).toBe(3);
    expect(uids(await calendarOf(token, onDay("2026-08-01")))).toEqual(uids(text));
  });

  test("is written as RFC 5545 has it: lines of at most 75 bytes that end with CR LF, and the parts that must be there", async () => {
    const text = (await calendarOf(await made(), today)) ?? "";
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const lines = linesOf(text);
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines.filter((line) => /^PRODID:/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toHaveLength(3);
    const count = (line: string) => lines.filter((one) => one === line).length;
    expect([count("BEGIN:VEVENT"), count("END:VEVENT")]).toEqual([3, 3]);
  });
});

describe("its address", () => {
  test("is kept hashed, and ends when another is made or it is ended", async () => {
    const [first, second] = [await made(), await made()];
    expect(await calendarOf(first, today)).toBeNull();
    expect(await calendarOf(second, today)).toContain("BEGIN:VCALENDAR");
    const rows = await reading.query<{ row: string }>(
      "SELECT row_to_json(f)::text AS row FROM calendar_feed f",
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(second);
    expect((await (await as()).calendar.feed())?.usedAt).toBeInstanceOf(Date);
    await (await as()).calendar.end();
    expect(await calendarOf(second, today)).toBeNull();
    expect(await (await as()).calendar.feed()).toBeNull();
  });

  test("opens nothing for somebody who was disabled, nor for what is no token", async () => {
    const token = await made();
    expect(await calendarOf(`${token}x`, today)).toBeNull();
    expect(await calendarOf("", today)).toBeNull();
    const { version } = await findUser(reading, ada.id);
    await transaction((tx) => changeUser(tx, { id: ada.id, version, fields: { disabled: true } }, origin));
    expect(await calendarOf(token, today)).toBeNull();
  });
});

import { beforeEach, expect, test } from "vitest";
import { calling, contextOf, signedInUser, testEnvironment, trail } from "../testing-callers";
import { saveUsers } from "@/prisma/seed/users";
import { vendorStore } from "../contracts/vendor-store";
import { plainVendor } from "../planning/vendor";
import { verifyAuditChain } from "../access/audit-check";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { readSettings, saveSettings } from "../organisation/settings-store";
import { loadPortfolio } from "../portfolio/load";
import { clearOrganisation } from "../portfolio/clear";
import { ensureFirstAdministrator } from "./first-start";

testEnvironment();
testDatabase();

const origin = { actorId: null, actorName: "Test", door: "demo" as const };
const wish = {
  administrator: { name: "Ada", email: "ada@example.org", password: "correct horse battery" },
  organisation: { name: "Ours", reportingCurrency: "EUR", fiscalYearStart: 4 },
};
const environmentOf = async () => (await import("../environment")).environment();

beforeEach(async () => {
  Object.assign(await environmentOf(), { host: "127.0.0.1" });
  await transaction((tx) => clearOrganisation(tx, origin));
  await reading.query("DELETE FROM users");
  await reading.query("DELETE FROM sign_in_attempts");
});

/** The smallest demo organisation. */
const makeDemo = () =>
  transaction(async (tx) => {
    await saveSettings(tx, { name: "Demo", demo: true }, null, origin);
    await vendorStore.save(tx, [
      { fact: { ...plainVendor, id: "northgate", name: "Northgate" }, version: 0, origin },
    ]);
    await saveUsers(tx, origin);
  });

/** The session in the last cookie a browser was given. */
const sessionIn = async (cookies: readonly string[]) => {
  const headers = new Headers({ cookie: cookies.at(-1)?.split(";")[0] ?? "" });
  return (await import("../access/session-cookie")).sessionIdIn(headers);
};

test("one enters the demo organisation as its director and switches between its three roles", async () => {
  await makeDemo();
  const cookies: string[] = [];
  await (await calling(null, cookies)).access.enterDemo();
  for (const role of ["finance", "lead", "director"] as const) {
    const before = await sessionIn(cookies);
    await (await calling(before, cookies)).access.switchDemoRole({ role });
    const session = await sessionIn(cookies);
    expect(await contextOf(session)).toMatchObject({ demo: true, viewer: { role } });
    expect((await contextOf(before)).viewer).toBeNull();
  }
  expect(await (await calling(await sessionIn(cookies))).access.me()).toMatchObject({
    demo: true,
    demoUser: true,
  });
});

test("one click loads the whole demo organisation once, and signs in as its director", async () => {
  const cookies: string[] = [];
  const caller = await calling(null, cookies);
  const both = await Promise.allSettled([
    caller.setUp.demo({}),
    (await calling(null, cookies)).setUp.demo({}),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await contextOf(await sessionIn(cookies))).viewer).toMatchObject({ role: "director" });
  expect((await loadPortfolio()).facts.positions.size).toBeGreaterThan(40);
  expect(await caller.setUp.state()).toMatchObject({ demo: true, empty: false, administrator: false });
  await expect(caller.setUp.demo({})).rejects.toMatchObject({ code: "CONFLICT" });
  await caller.setUp.own(wish);
  expect((await loadPortfolio()).facts.positions.size).toBe(0);
}, 120_000);

test("nobody enters a demo that is not loaded, becomes administrator in it, or switches from an account of one's own", async () => {
  await expect((await calling(null)).access.enterDemo()).rejects.toMatchObject({ code: "FORBIDDEN" });
  await makeDemo();
  const { session } = await signedInUser("viewer");
  const own = await calling(session);
  await expect(own.access.switchDemoRole({ role: "director" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const demo = await signedInUser("director", { demo: true });
  const asDemo = await calling(demo.session);
  await expect(asDemo.access.switchDemoRole({ role: "admin" as "lead" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await transaction((tx) => saveSettings(tx, { demo: false }, null, origin));
  await expect(asDemo.access.switchDemoRole({ role: "lead" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("setting up one's own removes the demo organisation, its users and their sessions, and signs in the administrator", async () => {
  await makeDemo();
  expect((await loadPortfolio()).vendors.size).toBe(1);
  const cookies: string[] = [];
  await (await calling(null, cookies)).access.enterDemo();
  const demoSession = await sessionIn(cookies);
  await (await calling(demoSession, cookies)).setUp.own(wish);
  expect((await contextOf(demoSession)).viewer).toBeNull();
  expect((await contextOf(await sessionIn(cookies))).viewer).toMatchObject({ name: "Ada", role: "admin" });
  expect(await reading.query("SELECT email FROM users")).toEqual([{ email: "ada@example.org" }]);
  expect((await loadPortfolio()).vendors.size).toBe(0);
  expect(await readSettings(reading)).toMatchObject({
    name: "Ours",
    reportingCurrency: "EUR",
    fiscalYearStart: 4,
    demo: false,
  });
  expect(await vendorStore.history(reading, "northgate")).toEqual([]);
  expect((await verifyAuditChain(reading)).broken).toBeNull();
  await expect((await calling(null)).setUp.own(wish)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("a set-up that fails leaves the demo organisation as it was", async () => {
  await makeDemo();
  const clash = { ...wish, administrator: { ...wish.administrator, email: "kept@example.org" } };
  await reading.query(
    "INSERT INTO users (id, email, name, role, teams) VALUES ('kept', 'kept@example.org', 'Kept', 'viewer', '{}')",
  );
  await expect((await calling(null)).setUp.own(clash)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await loadPortfolio()).vendors.size).toBe(1);
  expect((await readSettings(reading)).demo).toBe(true);
});

test("where others can reach the installation, setting up asks for the code of the terminal, a few times", async () => {
  Object.assign(await environmentOf(), { host: "0.0.0.0" });
  const { setupCode } = await import("../access/setup-code");
  const caller = await calling(null);
  expect(await caller.setUp.state()).toMatchObject({ needsCode: true, empty: true, administrator: false });
  await expect(caller.setUp.own(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await caller.setUp.own({ ...wish, code: setupCode().toLowerCase() });
  expect(await caller.setUp.state()).toMatchObject({ needsCode: false, administrator: true });
  await reading.query("DELETE FROM users");
  const answers = [];
  for (let i = 0; i < 12; i++)
    answers.push(
      await caller.setUp.own({ ...wish, code: "WRONG" }).catch((error: { code: string }) => error.code),
    );
  expect(answers).toContain("TOO_MANY_REQUESTS");
});

test("the environment makes the first administrator, once", async () => {
  const admin = { email: "Root@Example.org", password: "correct horse battery" };
  await ensureFirstAdministrator(admin);
  await ensureFirstAdministrator({ ...admin, email: "second@example.org" });
  expect(await reading.query("SELECT email, role FROM users")).toEqual([
    { email: "root@example.org", role: "admin" },
  ]);
  await reading.query("DELETE FROM users");
  await expect(ensureFirstAdministrator({ ...admin, password: "short" })).rejects.toThrow(
    "CHARTROOM_ADMIN_PASSWORD: A password has at least 10 characters.",
  );
  expect(await trail("users")).toContain("create");
});

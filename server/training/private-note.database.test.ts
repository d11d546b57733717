import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { sql } from "../database/transaction";
import { demandsOf } from "../role-table";
import { appRouter } from "../router";
import { calling, signedInUser, testEnvironment, trail } from "../testing-callers";

testEnvironment();
testDatabase();

const note = "MARK-NOTE-7731";
const goal = "MARK-GOAL-4409";
const person = "ann";
const denied = { code: "FORBIDDEN" };

type Caller = Awaited<ReturnType<typeof calling>>;
const callers: Record<string, Caller> = {};
const sessionOf = async (...given: Parameters<typeof signedInUser>) =>
  calling((await signedInUser(...given)).session);

beforeAll(async () => {
  const own = await signedInUser("lead", { teams: ["platform"] });
  const self = await signedInUser("viewer");
  const boss = await signedInUser("lead", { teams: ["desk"] });
  const admin = await sessionOf("admin");
  Object.assign(callers, {
    own: await calling(own.session),
    self: await calling(self.session),
    boss: await calling(boss.session),
    admin,
    director: await sessionOf("director"),
    finance: await sessionOf("finance"),
    viewer: await sessionOf("viewer"),
    above: await sessionOf("lead", { teams: ["it"] }),
    other: await sessionOf("lead", { teams: ["network"] }),
  });
  for (const [id, parent] of [
    ["it", null],
    ["platform", "it"],
    ["network", "it"],
    ["desk", "it"],
  ] as const)
    await admin.teams.create({ id, fields: { name: id, parent } });
  await admin.people.create({ id: "boss", fields: { name: "Boss", team: "desk", email: boss.email } });
  const ann = { name: "Ann", team: "platform", email: self.email, manager: "boss" };
  await admin.people.create({ id: person, fields: ann });
  await admin.skills.create({ id: "sql", fields: { name: "SQL", family: "Programming" } });
  await callers.own?.personSkills.set({ cells: [{ person, skill: "sql", level: 3 }] });
  await callers.own?.development.keepNote({ person, text: note, version: 0 });
  const fields = { title: goal, due: "2027-03-31", state: "open" as const };
  await callers.own?.development.addGoal({ person, fields });
});

const as = (who: string): Caller => {
  const caller = callers[who];
  if (!caller) throw new Error(`no caller ${who}`);
  return caller;
};

describe("the private note on somebody", () => {
  test.each(["own", "boss"])("is read and changed by their own lead (%s)", async (who) => {
    expect(await as(who).development.note({ person })).toEqual({ text: note, version: 1 });
  });

  const strangers = ["admin", "director", "finance", "viewer", "self", "above", "other"];

  test.each(strangers)("is neither read nor changed by %s", async (who) => {
    await expect(as(who).development.note({ person })).rejects.toMatchObject(denied);
    const change = { person, text: "mine now", version: 1 };
    await expect(as(who).development.keepNote(change)).rejects.toMatchObject(denied);
    expect((await as(who).development.of({ person }))?.mayNote ?? false).toBe(false);
  });

  test("is in no row of the database but its own, and the trail says only that it changed", async () => {
    const tables = await sql<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await sql<{ held: boolean }>(
        `SELECT EXISTS (SELECT FROM "${name}" t WHERE t::text LIKE '%${note}%') AS held`,
      );
      if (row?.held) holding.push(name);
    }
    expect(holding).toEqual(["private_note"]);
    expect(await trail("private-notes")).toEqual(["update"]);
    expect(
      await sql("SELECT changes FROM audit_entry WHERE kind IN ('private-notes', 'development-goals')"),
    ).toEqual([{ changes: [] }, { changes: [] }]);
  });

  test("is not said again where one that is too long is refused", async () => {
    const long = { person, text: note.repeat(1_000), version: 1 };
    const error = await as("own").development.keepNote(long).catch(String);
    expect(JSON.stringify(error)).not.toContain("MARK");
  });
});

describe("goals of somebody", () => {
  test.each(["own", "boss", "above", "self", "admin", "director"])("are known to %s", async (who) => {
    expect((await as(who).development.of({ person }))?.goals).toMatchObject([{ title: goal, state: "open" }]);
  });

  test.each(["finance", "viewer", "other"])("are not known to %s, nor changed", async (who) => {
    expect(await as(who).development.of({ person })).toBeNull();
    const known = await as("own").development.of({ person });
    const { id = "", version = 0 } = known?.goals[0] ?? {};
    const change = { id, version, fields: { state: "reached" as const } };
    await expect(as(who).development.changeGoal(change)).rejects.toMatchObject(denied);
    await expect(as(who).development.removeGoal({ id, version })).rejects.toMatchObject(denied);
    await expect(as(who).development.changeGoal({ ...change, id: "no-such" })).rejects.toMatchObject(denied);
  });
});

/** What a procedure may be asked about the person; most take one of these. */
const questions: readonly unknown[] = [
  undefined,
  {},
  { id: person },
  { person },
  { person, skill: "sql" },
  { view: "accrual" },
  { view: "accrual", id: person },
  { text: "MARK" },
  { text: "ann" },
  { kind: "people", record: person },
  { limit: 200 },
  { rows: { from: 0, count: 50 }, columns: { from: 0, count: 50 } },
  { people: ["MARK"], skills: ["MARK"] },
  { id: "sql" },
];

async function saidTo(caller: Caller, path: string): Promise<{ answered: boolean; said: string }> {
  const [router = "", name = ""] = path.split(".");
  const procedure = property(property(caller, router), name);
  if (typeof procedure !== "function") throw new Error(`no procedure ${path}`);
  let [answered, said] = [false, ""];
  for (const question of questions) {
    const [answer, error] = await Promise.resolve(Reflect.apply(procedure, undefined, [question])).then(
      (value: unknown) => [value, null] as const,
      (reason: unknown) => [null, reason] as const,
    );
    answered ||= error === null;
    said +=
      JSON.stringify(answer) + (error instanceof Error ? `${error.message} ${String(error.cause)}` : "");
  }
  return { answered, said };
}

const property = (of: unknown, name: string): unknown =>
  of !== null && (typeof of === "object" || typeof of === "function") ? Reflect.get(of, name) : undefined;

const isQuery = (path: string): boolean =>
  property(property(property(appRouter._def.procedures, path), "_def"), "type") === "query";

const queries = demandsOf(appRouter)
  .map(({ path }) => path)
  .filter(isQuery);

test.each(["admin", "director", "finance", "viewer", "self", "above", "other"])(
  "no question that can be asked tells %s the note, nor goals to those who may not know them",
  async (who) => {
    let answered = 0;
    for (const path of queries) {
      const outcome = await saidTo(as(who), path);
      if (outcome.answered) answered++;
      expect(outcome.said, path).not.toContain(note);
      if (["finance", "viewer", "other"].includes(who)) expect(outcome.said, path).not.toContain(goal);
    }
    expect(answered).toBeGreaterThan(30);
  },
);

test("the same questions do tell the person's own lead", async () => {
  expect((await saidTo(as("own"), "development.note")).said).toContain(note);
});

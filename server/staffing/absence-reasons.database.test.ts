import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../access/viewer";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { exportOf } from "../imports/export";
import { kinds } from "../imports/keepers";
import { appRouter } from "../router";
import { calling, signedInUser, testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();

const marker = "Surgery-of-the-marked-knee";
let absence = "";
let person = "";

const leadOf = async (team: string) => calling((await signedInUser("lead", { teams: [team] })).session);

beforeAll(async () => {
  const director = await calling((await signedInUser("director")).session);
  for (const id of ["platform", "desk"]) await director.teams.create({ id, fields: { name: id } });
  ({ id: person } = await director.people.create({ fields: { name: "Ann Lee", team: "platform" } }));
  const days = { from: "2026-11-01", to: "2099-01-01" };
  ({ id: absence } = await director.absences.create({ fields: { person, ...days } }));
  await (await leadOf("platform")).absences.keepReason({ id: absence, reason: marker });
});

/** What a procedure might be asked with; one it does not understand is refused, and that answer is looked at too. */
const inputs = (): unknown[] => [
  undefined,
  {},
  { id: absence },
  { id: person },
  { view: "accrual" },
  { view: "accrual", id: person },
  { text: marker },
  { text: "Ann" },
  { by: "team", key: "platform", month: "2026-12" },
  { by: "team" },
  { kind: "absences", id: absence },
  { kind: "absences", record: absence },
  { weeks: 10 },
  { limit: 100 },
];

/** Everything a user hears from every query there is, refusals too. */
async function everythingHeard(session: string): Promise<string> {
  const caller = await calling(session);
  const heard: string[] = [];
  for (const path of Object.keys(appRouter._def.procedures)) {
    const procedure = path.split(".").reduce<unknown>((at, name) => Reflect.get(Object(at), name), caller);
    if (typeof procedure !== "function" || isMutation(path)) continue;
    for (const input of inputs()) {
      const answer: unknown = await Promise.resolve(Reflect.apply(procedure, caller, [input])).catch(
        (error: unknown) => error,
      );
      heard.push(
        `${path}: ${answer instanceof Error ? `${answer.message} ${JSON.stringify(answer)}` : JSON.stringify(answer)}`,
      );
    }
  }
  return heard.join("\n");
}

const isMutation = (path: string): boolean => {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  return Reflect.get(Object(Reflect.get(Object(procedure), "_def")), "type") === "mutation";
};

describe("why somebody is away", () => {
  test("is told to their own lead and to administrators", async () => {
    for (const session of [
      (await signedInUser("lead", { teams: ["platform"] })).session,
      (await signedInUser("admin")).session,
    ])
      expect(await (await calling(session)).absences.reason({ id: absence })).toEqual({ reason: marker });
  });

  test.each<[Role, string[]]>([
    ["director", []],
    ["finance", []],
    ["viewer", []],
    ["lead", ["desk"]],
    ["lead", []],
  ])("is refused to a %s of %j, read or written, and the refusal does not say it", async (role, teams) => {
    const caller = await calling((await signedInUser(role, { teams })).session);
    for (const asked of [
      () => caller.absences.reason({ id: absence }),
      () => caller.absences.keepReason({ id: absence, reason: "other" }),
    ]) {
      const error = await asked().then(
        () => null,
        (refused: unknown) => refused,
      );
      expect(error).toMatchObject({ code: "FORBIDDEN" });
      expect(JSON.stringify(error)).not.toContain(marker);
    }
  });

  test("is heard from no query, whatever is asked by whom but their own lead and administrators", async () => {
    for (const [role, teams] of [
      ["viewer", []],
      ["finance", []],
      ["director", []],
      ["lead", ["desk"]],
    ] as const) {
      const heard = await everythingHeard((await signedInUser(role, { teams: [...teams] })).session);
      expect(heard).toContain("Ann Lee");
      expect(heard.replaceAll(`{"text":"${marker}"}`, "")).not.toContain(marker);
    }
  }, 120_000);

  test("stays in its own table: no other one holds it, the audit trail neither", async () => {
    const tables = await reading.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()",
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await reading.query<{ found: boolean }>(
        `SELECT EXISTS (SELECT FROM ${name} t WHERE t::text LIKE $1) AS found`,
        [`%${marker}%`],
      );
      if (row?.found) holding.push(name);
    }
    expect(holding).toEqual(["absence_reason"]);
    const [noted] = await reading.query<{ changes: unknown }>(
      "SELECT changes FROM audit_entry WHERE kind = 'absence-reasons' AND record_id = $1",
      [absence],
    );
    expect(noted).toEqual({ changes: [] });
  });

  test("is in no export, an administrator's neither", async () => {
    for (const { format } of kinds) {
      const pieces: Buffer[] = [];
      for await (const piece of exportOf(format.name, "csv", { role: "admin" }).content)
        pieces.push(Buffer.from(piece));
      expect(Buffer.concat(pieces).toString(), format.name).not.toContain(marker);
    }
  });

  test("is not told to a lead whose it is only in an open scenario", async () => {
    const director = await signedInUser("director");
    const { id } = await (await calling(director.session)).scenarios.create({ name: "Ann moves" });
    await (await calling(director.session)).scenarios.open({ id });
    await (await calling(director.session)).people.update({
      id: person,
      version: 1,
      fields: { team: "desk" },
    });
    const { session } = await signedInUser("lead", { teams: ["desk"] });
    await (await calling(session)).scenarios.open({ id });
    const lead = await calling(session);
    expect(await lead.people.get({ id: person })).toMatchObject({ team: "desk" });
    await expect(lead.absences.reason({ id: absence })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

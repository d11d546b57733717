import { expect, test } from "vitest";
import { appendAudit } from "../database/audit";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { verifyAuditChain } from "./audit-check";

testDatabase();

const origin = { actorId: "u-1", actorName: "Ada\n\u001b[31m", door: "screen", note: "a note" } as const;
const append = (recordId: string) =>
  transaction(async (tx) => {
    const changes = [{ field: "title", from: null, to: 'ümläut \\ "quoted"' }];
    appendAudit(tx, [{ kind: "contracts", recordId, action: "create", origin, changes }]);
  });

/** What a superuser does who goes around the trigger. */
const tamper = (statement: string) =>
  transaction(async (tx) => {
    await tx.query("ALTER TABLE audit_entry DISABLE TRIGGER USER");
    await tx.query(statement);
    await tx.query("ALTER TABLE audit_entry ENABLE TRIGGER USER");
  });

test("the chain holds over many writers at once, without a gap", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => append(`r-${n}`)));
  expect(await verifyAuditChain(reading)).toEqual({ entries: 20, broken: null });
});

test("rows are neither changed nor deleted by anything the application runs", async () => {
  for (const statement of [
    "UPDATE audit_entry SET note = 'x'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
  ])
    await expect(reading.query(statement)).rejects.toThrow("never changed");
});

test("what is rolled back leaves no row", async () => {
  const failed = transaction(async (tx) => {
    appendAudit(tx, [{ kind: "contracts", recordId: "never", action: "create", origin, changes: [] }]);
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect((await verifyAuditChain(reading)).entries).toBe(20);
});

test("a row that was changed behind our back is named", async () => {
  await tamper("UPDATE audit_entry SET actor_name = 'Eve' WHERE sequence = 7");
  expect((await verifyAuditChain(reading)).broken).toEqual({ sequence: 7, reason: "row 7 was changed" });
  await tamper("UPDATE audit_entry SET actor_name = E'Ada\\n\\x1b[31m' WHERE sequence = 7");
  expect((await verifyAuditChain(reading)).broken).toBeNull();
});

test("changed amounts, a removed row and a cut end are named", async () => {
  await tamper("DELETE FROM audit_entry WHERE sequence = 20");
  expect((await verifyAuditChain(reading)).broken?.reason).toBe("row 20 is missing");
  await tamper("DELETE FROM audit_entry WHERE sequence = 12");
  expect((await verifyAuditChain(reading)).broken?.reason).toBe("row 12 is missing");
  await tamper(`UPDATE audit_entry SET changes = '[["title", null, "other"]]' WHERE sequence = 3`);
  expect((await verifyAuditChain(reading)).broken).toEqual({ sequence: 3, reason: "row 3 was changed" });
});

import { expect, test } from "vitest";
import { database } from "./client";
import { testDatabase } from "./testing";
import { sql, transaction } from "./transaction";

testDatabase();

const counted = async () => (await sql<{ n: number }>("SELECT count(*) AS n FROM ledger"))[0]?.n;

test("raw SQL hands out exact values: whole numbers, decimals as text, days as text", async () => {
  const [row] = await sql(
    "SELECT 9007199254740991::int8 AS whole, 1.50::numeric AS decimal, date '2028-02-29' AS day, ARRAY[1::int8, NULL] AS list",
  );
  expect(row).toEqual({ whole: 9007199254740991, decimal: "1.50", day: "2028-02-29", list: [1, null] });
});

test("a whole number too large to be exact is refused, not rounded", async () => {
  await expect(sql("SELECT 9007199254740993::int8 AS whole")).rejects.toThrow(
    "too large for an exact number",
  );
});

test("raw SQL and Prisma share one transaction, however many run at once", async () => {
  await sql("CREATE TABLE ledger (entry int)");
  const runs = Array.from({ length: 60 }, (_, entry) =>
    transaction(async (tx) => {
      await tx.prisma.$executeRawUnsafe(`INSERT INTO ledger VALUES (${entry})`);
      const [seen] = await tx.query<{ n: number }>("SELECT count(*) AS n FROM ledger WHERE entry = $1", [
        entry,
      ]);
      return seen?.n;
    }),
  );
  expect(new Set(await Promise.all(runs))).toEqual(new Set([1]));
  expect(await counted()).toBe(60);
});

test("work that throws leaves nothing behind", async () => {
  const before = await counted();
  const work = transaction(async (tx) => {
    await tx.query("INSERT INTO ledger VALUES (1)");
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await counted()).toBe(before);
});

test("a swallowed failure of one statement fails the whole transaction instead of losing it quietly", async () => {
  const work = transaction(async (tx) => {
    await tx.query("INSERT INTO ledger VALUES (1)");
    await tx.query("SELECT 1 / 0").catch(() => []);
  });
  await expect(work).rejects.toThrow("current transaction is aborted");
});

test("a transaction that is ended from outside keeps nothing, not even what is written afterwards", async () => {
  const before = await counted();
  const work = transaction(async (tx) => {
    await tx.query("INSERT INTO ledger VALUES (1)");
    await database().prisma.$disconnect();
    await tx.query("INSERT INTO ledger VALUES (2)");
  });
  await expect(work).rejects.toThrow("was ended before its work was done");
  expect(await counted()).toBe(before);
});

test("repeatable read sees the database as it was at its first question", async () => {
  const seen = await transaction(
    async (tx) => {
      const [first] = await tx.query("SELECT count(*) AS n FROM ledger");
      await sql("INSERT INTO ledger VALUES (99)");
      const [second] = await tx.query("SELECT count(*) AS n FROM ledger");
      return [first, second];
    },
    { isolation: "RepeatableRead" },
  );
  expect(seen[0]).toEqual(seen[1]);
});

test("a connection the server ends is replaced without a word", async () => {
  const { pool } = database();
  await Promise.all([pool.query("SELECT 1"), pool.query("SELECT 1")]);
  await sql(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
  );
  await expect(sql("SELECT 1 AS one")).resolves.toEqual([{ one: 1 }]);
});

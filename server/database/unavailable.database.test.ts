import pg from "pg";
import { expect, inject, test } from "vitest";
import { connectDatabase, disconnectDatabase } from "./client";
import { freePort } from "./port";
import { testDatabase } from "./testing";
import { sql } from "./transaction";
import { databaseIsAway } from "./unavailable";

testDatabase();

const thrown = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => error,
  );

test("a server that is not there is away, for raw SQL and for Prisma, in a transaction and outside", async () => {
  const nowhere = connectDatabase({ ...inject("testServer"), port: await freePort(0) });
  const errors = [
    await thrown(nowhere.pool.query("SELECT 1")),
    await thrown(nowhere.prisma.$queryRawUnsafe("SELECT 1")),
    await thrown(nowhere.prisma.$transaction(async () => {})),
  ];
  expect(errors.map((error) => databaseIsAway(error))).toEqual([true, true, true]);
  await disconnectDatabase(nowhere);
});

test("a server that ends the connection under a statement is away", async () => {
  const client = new pg.Client({ ...inject("testServer") });
  client.on("error", () => {});
  await client.connect();
  const error = await thrown(client.query("SELECT pg_terminate_backend(pg_backend_pid())"));
  expect(databaseIsAway(error)).toBe(true);
  expect(databaseIsAway(new Error("It failed.", { cause: error }))).toBe(true);
});

test("a wrong statement, a broken rule and a bug are not", async () => {
  const errors = [
    await thrown(sql("SELECT nothing_like_it")),
    await thrown(sql("SELECT 1 / 0")),
    new Error("A bug."),
    undefined,
  ];
  expect(errors.map((error) => databaseIsAway(error))).toEqual([false, false, false, false]);
});

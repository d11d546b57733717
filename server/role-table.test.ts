import { expect, test } from "vitest";
import { appRouter } from "./router";
import { demandsOf, roleTable } from "./role-table";

test("who may call what is as written down in role-table.txt", async () => {
  await expect(roleTable(demandsOf(appRouter))).toMatchFileSnapshot("./role-table.txt");
});

test("only what has to be is open to somebody who is not signed in", () => {
  const open = demandsOf(appRouter).filter(({ demand }) => demand === "nothing");
  expect(open.map(({ path }) => path)).toEqual([
    "access.enterDemo",
    "access.me",
    "setUp.demo",
    "setUp.demoStep",
    "setUp.own",
    "setUp.state",
  ]);
});

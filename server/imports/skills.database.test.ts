import { expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { onDay } from "@/server/planning/examples";
import { loadPortfolio } from "@/server/portfolio/load";
import { Refusal } from "@/server/errors";
import { propose } from "./propose";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();

const doImport = (kind: string, text: string) => runImport(importOf(folder, kind, text));
const levelsOf = async (person: string, skill: string) =>
  (await loadPortfolio()).personSkills.get(`${person}/${skill}`);

async function refusedIn(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof Refusal)) throw new Error("nothing was refused");
  return (error.details as { refused: object[] }).refused;
}

const people = "id,name,team\nE1,Ann Lee,Desk\nE2,Bo Ray,Desk\n";

test("levels name people by name and make skills nobody named before; once more they change nothing", async () => {
  await doImport("people", people);
  await doImport("skill-catalogue", "id,name,family\nlinux,Linux,Operating systems\n");
  const text = "person,skill,level\nann lee,LINUX,3\nBo Ray,TCP/IP,2 with guidance\n";
  expect(await doImport("skills", text)).toMatchObject({ rows: 2, created: 2, refused: [] });
  expect(await doImport("skills", text)).toMatchObject({ created: 0, unchanged: 2 });
  expect(await levelsOf("E1", "linux")).toMatchObject({ level: 3, selfLevel: null, verifiedOn: null });
  expect((await loadPortfolio()).skills.get("TCP/IP")).toMatchObject({
    name: "TCP/IP",
    family: "Not sorted yet",
  });
});

test("a confirmed level stays confirmed beside what people say themselves, and another level has to be confirmed anew", async () => {
  const head = "person,skill,level,self_level,verified_by,verified_on\n";
  await doImport("skills", `${head}E1,linux,2,,Bo Ray,2026-02-28\n`);
  await doImport("skills", `${head}E1,linux,,4,,\n`);
  expect(await levelsOf("E1", "linux")).toMatchObject({
    ...{ level: 2, selfLevel: 4, verifiedBy: "E2", verifiedOn: onDay("2026-02-28") },
  });
  await doImport("skills", `${head}E1,linux,3,,,\n`);
  expect(await levelsOf("E1", "linux")).toMatchObject({ level: 3, verifiedBy: null, verifiedOn: null });
});

test("what is no level, nobody's, or says nothing is refused by line and column", async () => {
  const head = "person,skill,level,self_level,verified_on\n";
  const refused = (row: string) => refusedIn(doImport("skills", head + row));
  expect(await refused("E1,linux,5,,\n")).toMatchObject([
    { line: 2, column: "level", reason: "not a level from 0 to 4" },
  ]);
  expect(await refused("E9,linux,2,,\n")).toMatchObject([{ column: "person", value: "E9" }]);
  expect(await refused("E2,linux,,,\n")).toMatchObject([{ column: "level" }]);
  expect(await refused("E2,linux,,3,2026-01-01\n")).toMatchObject([{ column: "verified_on" }]);
  expect(await refused("E2,linux,1,,\nBo Ray,Linux,2,,\n")).toHaveLength(2);
});

test("a table with skills across is read as it stands, and empty cells say nothing", async () => {
  const text = "Name,Team,Linux,Kubernetes\nAnn Lee,Desk,4,\nBo Ray,Desk,–,0\n";
  const path = folder.write("matrix.csv", text);
  const { mapping, questions } = await propose(
    { name: "matrix.csv", path },
    { kind: "skills", layout: null, use: null },
  );
  expect(questions).toEqual([]);
  const answer = await runImport({ ...importOf(folder, "skills", text, {}, "matrix.csv"), mapping });
  expect(answer).toMatchObject({ rows: 2, refused: [] });
  expect(await levelsOf("E1", "linux")).toMatchObject({ level: 4 });
  expect(await levelsOf("E2", "Kubernetes")).toMatchObject({ level: 0 });
  expect(await levelsOf("E2", "linux")).toBeUndefined();
});

test("forty thousand levels of five thousand people come in one file, and once more change nothing", async () => {
  const people = Array.from({ length: 5_000 }, (_, n) => `H${n},Person ${n},Team ${n % 90}`);
  await doImport("people", `id,name,team\n${people.join("\n")}\n`);
  const rows = Array.from(
    { length: 40_000 },
    (_, n) => `H${n % 5_000},Skill ${Math.floor(n / 5_000) * 20 + (n % 17)},${n % 5}`,
  );
  const text = `person,skill,level\n${rows.join("\n")}\n`;
  expect(await doImport("skills", text)).toMatchObject({ created: 40_000, refused: [] });
  expect(await doImport("skills", text)).toMatchObject({ created: 0, unchanged: 40_000 });
  expect((await loadPortfolio()).personSkills.size).toBeGreaterThan(40_000);
}, 120_000);

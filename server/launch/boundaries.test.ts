import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const FORBIDDEN = [
  ["server/planning/month.ts", "server/database/client.ts", "planning-is-pure"],
  ["server/contracts/store.ts", "server/staffing/store.ts", "subject-stands-alone"],
  ["server/budget/answer.ts", "server/contracts/store.ts", "budget-only-answers"],
  ["server/contracts/router.ts", "server/database/transaction.ts", "router-is-thin"],
  ["server/contracts/list.ts", "server/database/generated/client.ts", "only-stores-know-prisma"],
  ["server/imports/formats/orders.ts", "server/contracts/store.ts", "formats-are-pure"],
  ["server/access/rights.ts", "server/contracts/store.ts", "ground-knows-no-subject"],
  ["server/reports/board.ts", "app/_charts/columns.tsx", "server-knows-no-screen"],
  ["app/_charts/columns.tsx", "app/_trpc/client.ts", "charts-and-parts-only-draw"],
  ["app/budget/page.tsx", "server/budget/answer.ts", "place-asks-and-arranges"],
  ["app/budget/page.tsx", "app/contracts/list.tsx", "place-asks-and-arranges"],
  ["app/(places)/roadmap/page.tsx", "app/(places)/team/list.tsx", "place-asks-and-arranges"],
  ["app/(places)/roadmap/page.tsx", "server/roadmap/store.ts", "place-asks-and-arranges"],
  ["app/(places)/view.ts", "server/roadmap/store.ts", "place-asks-and-arranges"],
  ["e2e/first-day.ts", "server/contracts/store.ts", "e2e-uses-the-browser"],
  ["server/budget/total.ts", "server/budget/lib/sum.ts", "no-drawers"],
] as const;

const ALLOWED = [
  ["server/contracts/store.ts", "server/database/generated/client.ts"],
  ["server/budget/answer.ts", "server/portfolio/load.ts"],
  ["app/budget/page.tsx", "app/_charts/columns.tsx"],
  ["app/(places)/roadmap/page.tsx", "app/(places)/roadmap/list.tsx"],
  ["app/(places)/roadmap/page.tsx", "app/(places)/view.ts"],
] as const;

type Violation = { from: string; to: string; rule: { name: string } };
let violations: Violation[] = [];
const house = mkdtempSync(join(tmpdir(), "chartroom-boundaries-"));

/** A house whose modules import each other as the tables above say. */
function build(): void {
  const imports = new Map<string, string[]>();
  for (const [from, to] of [...FORBIDDEN, ...ALLOWED]) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    imports.set(to, imports.get(to) ?? []);
  }
  for (const [path, targets] of imports) {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    const lines = targets.map((target) => `import "@/${target.replace(/\.tsx?$/, "")}";\n`);
    writeFileSync(join(house, path), `${lines.join("")}export const it = 1;\n`);
  }
  cpSync("tsconfig.json", join(house, "tsconfig.json"));
}

beforeAll(() => {
  build();
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const words = [program, "--config", resolve(".dependency-cruiser.js"), "--output-type", "json"];
  const { stdout } = spawnSync(process.execPath, [...words, "app", "server", "e2e"], {
    cwd: house,
    encoding: "utf8",
  });
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);
afterAll(() => rmSync(house, { recursive: true }));

const broken = (from: string, to: string) =>
  violations.filter((one) => one.from === from && one.to === to).map(({ rule }) => rule.name);

test.each(FORBIDDEN)("%s may not import %s", (from, to, rule) => {
  expect(broken(from, to)).toContain(rule);
});

test.each(ALLOWED)("%s may import %s", (from, to) => {
  expect(broken(from, to)).toEqual([]);
});

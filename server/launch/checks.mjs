// What can be said about the project without running it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Failure, runNode } from "./progress.mjs";
import { checkVersions } from "./versions.mjs";

const program = (path) => join("node_modules", path);

async function types() {
  // Types of routes that were deleted since would be complained about.
  for (const folder of [".next/types", ".next/dev/types"]) rmSync(folder, { recursive: true, force: true });
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  await runNode([program("next/dist/bin/next"), "typegen"], { env });
  await runNode([program("typescript/bin/tsc"), "--noEmit", "-p", "."]);
}

const lint = () => runNode([program("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]);
const format = () => runNode([program("@biomejs/biome/bin/biome"), "format", "."]);
const unused = () => runNode([program("knip/bin/knip.js"), "--no-progress"]);

async function boundaries() {
  const cruise = program("dependency-cruiser/bin/dependency-cruise.mjs");
  const words = [cruise, "--config", ".dependency-cruiser.js", "app", "server", "prisma", "e2e"];
  const said = await runNode(words);
  // Under a TypeScript it does not know, the tool sees nothing and is content.
  const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0);
  if (modules === 0) throw new Failure(`The boundary check saw no modules.\n${said}`);
}

/** Title and work of every check; `static` ones are what `npm run check` runs. */
export const CHECKS = [
  { title: "Types", static: true, work: types },
  { title: "Lint", static: true, work: lint },
  { title: "Boundaries", static: true, work: boundaries },
  { title: "Unused code", static: true, work: unused },
  { title: "Format", static: false, work: format },
  { title: "Versions without known holes", static: false, work: async () => checkVersions() },
];

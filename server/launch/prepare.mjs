// What must be made before anything runs: packages, the Prisma client, the production build. Each only when it is not
// there yet or what it is made of has changed, and one process at a time.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { withLock } from "../database/lock.mjs";
import { filesBelow, fingerprint } from "./fingerprint.mjs";
import { ensurePackages } from "./packages.mjs";
import { runNode, step } from "./progress.mjs";

const GENERATED_MARK = "server/database/generated/made-from";
const BUILD_MARK = ".next/made-from";
const LONG_WAIT = 30 * 60_000;

const resolvePackage = (path) => createRequire(join(process.cwd(), "package.json")).resolve(path);
const readMark = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

async function ensureMade(mark, made, make) {
  if (readMark(mark) === made) return;
  rmSync(mark, { force: true });
  await make();
  writeFileSync(mark, made);
}

function ensureClient() {
  const made = fingerprint([...filesBelow("prisma/schema"), resolvePackage("prisma/package.json")]);
  const prisma = () => runNode([resolvePackage("prisma/build/index.js"), "generate"]);
  return ensureMade(GENERATED_MARK, made, () => step("Generating the database client", prisma));
}

const SOURCES = [
  "app",
  "server",
  "public",
  "prisma/schema",
  "prisma/seed",
  "next.config.js",
  "tsconfig.json",
  "package-lock.json",
];
const NOT_BUILT = /\.(test|bench)\.tsx?$|^server[\\/](launch|database[\\/]generated|command-line)[\\/]/;

function build() {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return runNode([resolvePackage("next/dist/bin/next"), "build"], { env });
}

function ensureBuilt() {
  const made = fingerprint(SOURCES.flatMap((path) => filesBelow(path, (file) => !NOT_BUILT.test(file))));
  return ensureMade(BUILD_MARK, made, () => step("Building the application", build));
}

function alone(part, work) {
  const project = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  return withLock(join(tmpdir(), `chartroom-${part}-${userInfo().uid}-${project}`), work, LONG_WAIT);
}

/** Packages and the Prisma client: enough for the command line and for development. */
export const prepare = () =>
  alone("prepare", async () => {
    await ensurePackages();
    await ensureClient();
  });

/** The production build. */
export const prepareBuild = () => alone("build", ensureBuilt);

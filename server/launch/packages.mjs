import { existsSync, readFileSync, rmSync } from "node:fs";
import { run, runNode, step } from "./progress.mjs";

/** What npm writes down when an install is complete. */
const NOTE = "node_modules/.package-lock.json";

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Compares what npm noted down of its last install with what the lock file asks for. */
function installed() {
  const wanted = readPackages("package-lock.json");
  const there = readPackages(NOTE);
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return there[path] ? there[path].version === version : optional === true;
  });
}

// Development packages are always needed: the build reads types and `npm test` may follow. Not `npm ci`: it refuses a lock
// file that does not list the native packages of every platform, and a registry may carry those of some only.
const WORDS = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];

function npm() {
  // Without npm's note at its end an install was interrupted, and what is there may be half unpacked.
  if (!existsSync(NOTE)) rmSync("node_modules", { recursive: true, force: true });
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return runNode([script, ...WORDS]);
  return run("npm", WORDS, { shell: process.platform === "win32" });
}

/** Installs the packages of the lock file, unless exactly they are there. */
export async function ensurePackages() {
  if (!installed()) await step("Installing packages", npm);
}

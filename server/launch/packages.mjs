import { readFileSync } from "node:fs";
import { run, runNode, step } from "./progress.mjs";

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
  const there = readPackages("node_modules/.package-lock.json");
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return there[path] ? there[path].version === version : optional === true;
  });
}

// Development packages are always needed: the build reads types and `npm test` may follow.
const WORDS = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return runNode([script, ...WORDS]);
  return run("npm", WORDS, { shell: process.platform === "win32" });
}

/** Installs the packages of the lock file, unless exactly they are there. */
export async function ensurePackages() {
  if (!installed()) await step("Installing packages", npm);
}

// A browser for the tests: one that is named, one that is here, one from the npm registry, or Playwright's own download.
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run, runNode, step } from "./progress.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
  join(process.env.PROGRAMFILES ?? "", "Google/Chrome/Application/chrome.exe"),
  join(process.env["PROGRAMFILES(X86)"] ?? "", "Microsoft/Edge/Application/msedge.exe"),
];
const FROM_REGISTRY = "@sparticuz/chromium@143.0.4";

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

function systems() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const suffixes = process.platform === "win32" ? [".exe"] : [""];
  const named = folders.flatMap((folder) =>
    NAMES.flatMap((name) => suffixes.map((end) => join(folder, name + end))),
  );
  return [...named, ...USUAL_PLACES].find((path) => existsSync(path));
}

/** A Chromium packed into a package; only there for Linux. Kept apart from the project's own packages. */
async function registrys() {
  if (process.platform !== "linux") return undefined;
  const folder = join(tmpdir(), `chartroom-browser-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const words = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, FROM_REGISTRY];
  const npm = process.env.npm_execpath;
  await (npm?.endsWith(".js") ? runNode([npm, ...words]) : run("npm", words));
  const entry = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

async function playwrightsDownload() {
  await runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return playwrights();
}

/** The path of a browser, installing one when there is none. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw Object.assign(new Error(`CHROMIUM_PATH: there is no browser at ${named}.`), {
      name: "StartRefusal",
    });
  }
  const own = await playwrights();
  const here = existsSync(own) ? own : systems();
  if (here) return here;
  return step("Installing a browser", () =>
    registrys().then((path) => path ?? playwrightsDownload(), playwrightsDownload),
  );
}

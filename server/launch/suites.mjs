// The tests that run the project: each hands out how many passed, failed and were skipped, and what was said on failure.
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { filesBelow } from "./fingerprint.mjs";
import { Failure, runNode } from "./progress.mjs";
import { prepareBuild } from "./prepare.mjs";

/** Runs a test runner that writes its counts as JSON; a run that ends badly without a failed test counts as one failure. */
async function runner(words, env, read) {
  const folder = mkdtempSync(join(tmpdir(), "chartroom-report-"));
  const report = join(folder, "report.json");
  let output = "";
  try {
    await runNode(words(report), { env: { ...process.env, ...env(report) } });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    output = error.message;
  }
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return output && counts.failed === 0 ? { ...counts, failed: 1, output } : { ...counts, output };
}

/** A file that could not even be read has no tests that fail, and is a failure all the same. */
const unread = (files) =>
  files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);

const readVitest = ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests + unread(testResults).length,
  skipped: numPendingTests,
});

/** Unit, property and screen tests, and those that need the database. */
export function vitest() {
  const words = (report) => [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return runner(words, () => ({ NODE_ENV: "test" }), readVitest);
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The stories, in a real browser on a production build with data of its own. */
export async function stories() {
  if (filesBelow("e2e", (file) => file.endsWith(".spec.ts")).length === 0) {
    return { passed: 0, failed: 0, skipped: 0, output: "", note: "there are no stories in e2e yet" };
  }
  const browser = await findBrowser();
  await prepareBuild();
  const dataDirectory = join(tmpdir(), `chartroom-e2e-${randomUUID()}`);
  const port = String(await freePort());
  const env = (report) => ({
    NODE_ENV: "production",
    CHROMIUM_PATH: browser,
    STORIES_PORT: port,
    STORIES_DATA_DIR: dataDirectory,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const words = () => ["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"];
  try {
    return await runner(words, env, ({ stats: { expected, unexpected, flaky, skipped } }) => ({
      passed: expected,
      failed: unexpected + flaky,
      skipped,
    }));
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

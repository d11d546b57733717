import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// `npm test` chooses these; run by hand, the stories get a port and a folder of their own all the same.
const port = process.env.STORIES_PORT ?? "3199";
const dataDirectory =
  process.env.STORIES_DATA_DIR ?? join(tmpdir(), `chartroom-stories-${userInfo().username}`);
const baseURL = `http://localhost:${port}`;
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // The stories share one server and one database.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...quiet, ...asRoot] },
  },
  webServer: {
    command: "node server/launch/start.mjs",
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: port, DATA_DIR: dataDirectory, CHARTROOM_URL: baseURL },
  },
});

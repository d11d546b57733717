// npm run pictures: the README's pictures, taken of the demo organisation in a real browser.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { prepare } from "./prepare.mjs";

const folder = "e2e/pictures";
const port = process.env.PORT ?? "3210";
const address = `http://localhost:${port}`;
const pictures = { overview: "/overview", budget: "/budget", contracts: "/contracts", roadmap: "/roadmap" };

await prepare();
const data = mkdtempSync(join(tmpdir(), "chartroom-pictures-"));
const server = spawn(process.execPath, ["server/launch/start.mjs", "--demo"], {
  env: { ...process.env, PORT: port, DATA_DIR: data },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((ready, failed) => {
  server.stdout.on("data", (said) => String(said).includes("is ready") && ready());
  server.on("exit", () => failed(new Error("the server did not start")));
});

const { chromium } = await import("@playwright/test");
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: await findBrowser(), args: sandbox });
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: "light" });
await page.goto(`${address}/welcome`);
await page.getByRole("button", { name: /demo organisation/ }).click();
await page.waitForURL(/overview/);
mkdirSync(folder, { recursive: true });
for (const [name, path] of Object.entries(pictures)) {
  await page.goto(address + path);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`${folder}/${name}.png`);
}
await browser.close();
server.removeAllListeners("exit");
server.kill("SIGTERM");
await new Promise((ended) => server.on("exit", ended));
rmSync(data, { recursive: true, force: true });

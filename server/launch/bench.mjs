// npm run bench: every benchmark below server, one after the other, each in a process of its own.
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "./fingerprint.mjs";
import { prepare } from "./prepare.mjs";

await prepare();
const chosen = process.argv.slice(2);
const files = filesBelow(
  "server",
  (file) => file.endsWith(".bench.ts") && chosen.every((part) => file.includes(part)),
);
if (files.length === 0) console.log("No benchmark matches.");
const folder = mkdtempSync(join(tmpdir(), "chartroom-bench-"));
const results = join(folder, "results");
const env = { ...process.env, CHARTROOM_BENCH_FILE: results };
for (const file of files) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", file], { stdio: "inherit", env });
  if (status !== 0) process.exitCode = 1;
}
if (existsSync(results)) printTable(readFileSync(results, "utf8").trim().split("\n").map(JSON.parse));
rmSync(folder, { recursive: true, force: true });

/** One line a figure: what, how much, against what, and whether the aim is met. */
function printTable(lines) {
  const told = { true: "met", false: "missed", null: "" };
  const rows = lines.map(({ what, measured, ratio, aim, met }) => [what, measured, ratio, aim, told[met]]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log("\nAll figures");
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 1 ? cell.padStart : cell.padEnd).call(cell, widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

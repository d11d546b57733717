// npm run bench: every benchmark below server, one after the other, each in a process of its own.
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { filesBelow } from "./fingerprint.mjs";
import { prepare } from "./prepare.mjs";

await prepare();
const chosen = process.argv.slice(2);
const files = filesBelow(
  "server",
  (file) => file.endsWith(".bench.ts") && chosen.every((part) => file.includes(part)),
);
if (files.length === 0) console.log("No benchmark matches.");
for (const file of files) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", file], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

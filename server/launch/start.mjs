// npm start [-- --demo | --empty] and npm run dev: from a fresh clone to a running server.
import "./node-version.mjs";

const USAGE =
  "npm start understands --demo (load the demo organisation), --empty (start without it) and --dev.";

function readWords(words) {
  const known = { "--demo": { demo: "1" }, "--empty": { demo: "0" }, "--dev": { dev: true } };
  const read = Object.assign({ dev: false }, ...words.map((word) => known[word] ?? { wrong: true }));
  if (read.wrong || (words.includes("--demo") && words.includes("--empty"))) {
    console.error(USAGE);
    process.exit(2);
  }
  return read;
}

const { dev, demo } = readWords(process.argv.slice(2));
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (demo) process.env.CHARTROOM_DEMO = demo;

// Imported only now, so that an old Node is told in one sentence and not by a syntax error.
const { endWith } = await import("./refuse.mjs");
const { refuseTakenPort } = await import("./port-free.mjs");
const { prepare, prepareBuild } = await import("./prepare.mjs");
const { readTypeScript } = await import("./typescript.mjs");

try {
  await refuseTakenPort(process.env.PORT, process.env.HOST);
  await prepare();
  await readTypeScript();
  const { checkEnvironment } = await import("./check-environment.ts");
  await checkEnvironment();
  if (!dev) await prepareBuild();
  const { serve } = await import("./serve.ts");
  await serve({ dev });
} catch (error) {
  endWith(error);
}

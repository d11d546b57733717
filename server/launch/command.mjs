// npm run chartroom -- …: the command line, with its packages made sure of and nothing else in its way.
import "./node-version.mjs";

const { endWith } = await import("./refuse.mjs");
const { prepare } = await import("./prepare.mjs");
const { readTypeScript } = await import("./typescript.mjs");

try {
  await prepare();
  await readTypeScript();
  await import("../command-line/main.ts");
} catch (error) {
  endWith(error);
}

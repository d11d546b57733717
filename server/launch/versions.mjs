// The oldest versions without known holes that concern us (and packages that must not be there at all), read from the lock
// file. `npm audit` asks a service that is not reachable everywhere.
import { readFileSync } from "node:fs";

const OLDEST = {
  next: "16.3.3",
  "next-auth": "4.24.15",
  "@trpc/server": "11.8.0",
  nodemailer: "8.0.5",
};
const NEVER = ["xlsx"];

const numbers = (version) => version.split("-")[0].split(".").map(Number);

function isOlder(version, oldest) {
  const [have, need] = [numbers(version), numbers(oldest)];
  const at = have.findIndex((part, place) => part !== need[place]);
  return at >= 0 && have[at] < need[at];
}

/** One sentence for every package of a lock file that is too old or unwanted. */
export function complaints(packages) {
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split("node_modules/").at(-1);
    if (NEVER.includes(name)) return [`${name} has holes nobody mends and must not be installed (${path}).`];
    const oldest = OLDEST[name];
    return oldest && isOlder(version, oldest)
      ? [`${name} ${version} has known holes; ${oldest} or newer is needed.`]
      : [];
  });
}

/** Throws when the lock file holds a package with known holes. */
export function checkVersions() {
  const found = complaints(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  if (found.length > 0) throw new Error(found.join("\n"));
}

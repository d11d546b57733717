// node server/launch/migration.mjs NAME: writes the next migration, which takes the schema the migrations make to that of
// prisma/schema. Works offline: the difference is found on a PostgreSQL that lives only as long as this does.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTypeScript } from "./typescript.mjs";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    "Name the migration in small letters, digits and _: node server/launch/migration.mjs add_vendor_alias",
  );
  process.exit(2);
}

function difference(url) {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const words = [
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema",
    "--script",
  ];
  const env = { ...process.env, DATABASE_URL: url, SHADOW_DATABASE_URL: url };
  const answer = spawnSync(process.execPath, [prisma, ...words], { env, encoding: "utf8" });
  if (answer.status !== 0) throw new Error(answer.stderr || answer.stdout);
  return answer.stdout;
}

function write(sql) {
  const instant = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${instant}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  return folder;
}

await readTypeScript();
const { openEmbedded } = await import("../database/embedded.ts");
const dataDirectory = join(tmpdir(), `chartroom-migration-${randomUUID()}`);
const server = await openEmbedded({ dataDirectory });
try {
  const { host, port, user, password, database } = server.connection();
  const sql = difference(`postgresql://${user}:${password}@${host}:${port}/${database}`);
  const empty = sql.split("\n").every((line) => line.trim() === "" || line.startsWith("--"));
  console.log(
    empty
      ? "The migrations already make the schema; nothing was written."
      : `Written: ${write(sql)}/migration.sql`,
  );
} finally {
  await server.close();
  rmSync(dataDirectory, { recursive: true, force: true });
}

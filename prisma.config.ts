import { resolve } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's own engine is a download from outside the npm registry; ours speaks the same protocol and lies beside the code.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(import.meta.dirname, "server/database/schema-engine.mjs");

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // `generate` and `validate` never connect; the address only has to look like one.
  datasource: {
    url: process.env.DATABASE_URL ?? "postgresql://127.0.0.1/chartroom",
    shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL,
  },
});

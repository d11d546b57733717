import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };
const ignored = ["node_modules/**", ".next/**", "data/**", "e2e/**"];
const withDatabase = ["**/*.store.test.ts", "**/*.database.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["**/*.test.ts"], exclude: [...ignored, ...withDatabase] },
      },
      {
        resolve: { alias },
        test: {
          name: "store",
          include: withDatabase,
          exclude: ignored,
          globalSetup: "server/database/testing-server.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: { name: "screen", include: ["app/**/*.test.tsx"], exclude: ignored, environment: "happy-dom" },
      },
    ],
  },
});

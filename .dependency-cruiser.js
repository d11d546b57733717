// The import table of the house (DECISIONS.md): one rule per folder, and what it may import.
const SUBJECTS = "contracts|infrastructure|ledger|operations|organisation|roadmap|staffing|training";
const ROOT = "^server/[^/]+\\.ts$";
const PLANNING = "^server/planning/";
const ACCESS = "^server/access/";
const DATABASE = "^server/database/";
const STORES = "^server/[^/]+/[^/]*store[^/]*[.]ts$";
const TESTS = "\\.(test|bench)\\.tsx?$";
const OURS = "^(app|server|prisma|e2e)/";

const WHAT_PLACES_USE = [
  "^app/_(charts|parts|trpc)/",
  "^server/input[.]ts$",
  "^server/[^/]+/input[.]ts$",
  PLANNING,
];

/** What lies in `from` may import of our own modules only `may`; tests may lie beside and use more. */
const only = (name, comment, from, may, fromNot = []) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: [TESTS, ...fromNot] },
  to: { path: OURS, pathNot: may },
});

/** What lies in `from` never imports `never`. */
const never = (name, comment, from, path, fromNot = []) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: fromNot },
  to: { path },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    only("planning-is-pure", "Same question, same answer: planning imports itself only.", PLANNING, [
      PLANNING,
    ]),
    never(
      "planning-has-no-machine",
      "No database, framework, clock, random, network: nothing of Node and no package.",
      PLANNING,
      ["^node:", "^node_modules/", "^(fs|path|crypto|os|http|https|net|child_process|worker_threads)$"],
      [TESTS, "^server/planning/oracle/"],
    ),
    only(
      "subject-stands-alone",
      "A subject keeps its own records and knows no other subject.",
      `^server/(${SUBJECTS})/`,
      ["^server/$1/", PLANNING, ACCESS, DATABASE, ROOT],
    ),
    only(
      "portfolio-reads-stores",
      "The portfolio reads all subjects, through their stores.",
      "^server/portfolio/",
      ["^server/portfolio/", "^server/launch/typescript[.]mjs$", STORES, PLANNING, DATABASE, ROOT],
    ),
    only(
      "budget-only-answers",
      "Answers come from the portfolio and the planning core; nothing is read or computed here.",
      "^server/budget/",
      ["^server/budget/", "^server/portfolio/", PLANNING, ACCESS, ROOT],
    ),
    only("formats-are-pure", "Text in, rows and refusals out.", "^server/imports/formats/", [
      "^server/imports/formats/",
      PLANNING,
    ]),
    only(
      "imports-write-through-stores",
      "The importer writes many subjects, each through its store.",
      "^server/imports/",
      ["^server/imports/", STORES, PLANNING, ACCESS, DATABASE, ROOT],
      ["^server/imports/formats/"],
    ),
    only(
      "scenarios-write-through-stores",
      "A scenario changes records of every subject; approving it writes each through its store.",
      "^server/scenarios/",
      ["^server/scenarios/", STORES, PLANNING, ACCESS, DATABASE, ROOT],
    ),
    only(
      "router-is-thin",
      "A procedure checks input and right, calls one function of its folder, returns.",
      "^server/([^/]+)/[^/]*router[.]ts$",
      ["^server/$1/", PLANNING, ACCESS, ROOT],
    ),
    never(
      "only-stores-know-prisma",
      "Rows never leave a store, facts do.",
      OURS,
      ["^server/database/generated/", "^node_modules/(@prisma|pg)/"],
      [DATABASE, ACCESS, STORES, TESTS],
    ),
    only(
      "ground-knows-no-subject",
      "Access and database are everyone's ground.",
      "^server/(access|database)/",
      [ACCESS, DATABASE, PLANNING, ROOT],
    ),
    never("server-knows-no-screen", "The server works without screens.", "^server/", "^app/"),
    only("charts-and-parts-only-draw", "They draw what they are given.", "^app/_(charts|parts)/", [
      "^app/_(charts|parts)/",
      PLANNING,
    ]),
    never(
      "charts-and-parts-fetch-nothing",
      "They draw what they are given.",
      "^app/_(charts|parts)/",
      ["^node:", "^node_modules/(@trpc|@tanstack/react-query)/", "^app/_trpc/"],
      [TESTS],
    ),
    only(
      "place-asks-and-arranges",
      "A place asks through _trpc and arranges charts and parts.",
      "^app/(?!_|api/|[(])([^/]+)/",
      ["^app/$1/", ...WHAT_PLACES_USE],
    ),
    only(
      "place-asks-and-arranges",
      "The same for places that share a frame; what they share lies beside them.",
      "^app/[(]([^/]+)[)]/([^/]+)/",
      ["^app/[(]$1[)]/$2/", "^app/[(]$1[)]/(editing|joined)/", "^app/[(]$1[)]/[^/]+$", ...WHAT_PLACES_USE],
    ),
    only("place-asks-and-arranges", "What places share knows no single place.", "^app/[(]([^/]+)[)]/[^/]+$", [
      "^app/[(]$1[)]/[^/]+$",
      ...WHAT_PLACES_USE,
    ]),
    only(
      "doors-ask-the-same-questions",
      "Other doors to the same questions import what routers import, and no screen.",
      "^(server/(command-line|jobs|reports)|app/api)/",
      ["^server/", "^app/api/", "^prisma/seed/"],
    ),
    only("seeds-write-through-stores", "Seeds write through stores.", "^prisma/seed/", [
      "^prisma/seed/",
      STORES,
      PLANNING,
      ACCESS,
      DATABASE,
      ROOT,
      "^server/imports/",
    ]),
    only("e2e-uses-the-browser", "Stories touch the app through the browser and the seeds.", "^e2e/", [
      "^e2e/",
      "^prisma/seed/",
    ]),
    {
      name: "no-circles",
      severity: "error",
      comment: "Modules form layers; what is only a type at both ends binds nothing.",
      from: { pathNot: "^server/database/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-drawers",
      severity: "error",
      comment: "A function lives with the noun it is about.",
      from: {},
      to: { path: "/(utils|lib|helpers|common|types)/", pathNot: "node_modules/" },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      comment: "Every import leads somewhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^\\.next/", "^data/", "\\.css$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".d.mts", ".mjs", ".js", ".json"],
    },
  },
};

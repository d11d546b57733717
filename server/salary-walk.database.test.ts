import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadDemo } from "@/prisma/seed/demo";
import type { Viewer } from "./access/viewer";
import { exportEverything, exportNames, exportOf } from "./imports/export";
import { currentDay } from "./today";
import { appRouter } from "./router";
import { reading } from "./database/query";
import { testDatabase } from "./database/testing";
import { transaction } from "./database/transaction";
import { decimal } from "./planning/decimal";
import { positionStore } from "./staffing/store";
import { payBandStore } from "./staffing/pay-band-store";
import { calling, signedInUser, testEnvironment } from "./testing-callers";
import { type Sample, sampled } from "./testing-sampled";

testEnvironment();
testDatabase();

const origin = { actorId: null, actorName: "Test", door: "command" as const };

/** Networks' first engineer is paid 8,231.73 a month, and before the change 7,654.37; the seat without salary 7,777.77. */
const marked = { now: "98780.76", before: "91852.44", rate: "611.37", least: "93332.61", most: "93333.87" };
const monthly = ["823173", "765437", "777777"];
const yearly = ["9878076", "9185244", "9333324"];
const markers = [...Object.values(marked), ...monthly, ...yearly, "93333.24"];

async function markSalaries() {
  const { changed } = await positionStore.load(reading, null);
  const networks = changed.filter(({ team }) => team === "networks");
  const [lead, first] = networks;
  const contractor = networks.find(({ dayRate }) => dayRate !== null);
  if (!lead || !first || !contractor) throw new Error("The demo has no networks team.");
  const plain = { onCostPct: decimal(0), raisePct: decimal(0), allowancePerMonth: decimal(0) };
  const salary = (annualSalary: string | null) => ({
    ...{ annualSalary: annualSalary === null ? null : decimal(annualSalary), dayRate: null },
  });
  const save = (fact: typeof first) =>
    transaction((tx) => positionStore.save(tx, [{ fact, version: null, origin }]));
  await save({ ...first, ...plain, ...salary(marked.before) });
  await save({ ...first, ...plain, ...salary(marked.now) });
  await save({ ...contractor, dayRate: decimal(marked.rate) });
  const band = {
    ...{ id: "MARK", name: "Marked", role: null, level: null, location: null, currency: "GBP" },
    ...{ minimum: decimal(marked.least), maximum: decimal(marked.most), validFrom: null, validTo: null },
  };
  await transaction((tx) => payBandStore.save(tx, [{ fact: band, version: 0, origin }]));
  await save({ ...lead, ...plain, ...salary(null), payBand: "MARK" });
}

beforeAll(async () => {
  await loadDemo(currentDay(), () => undefined);
  await markSalaries();
});

type Call = (input: unknown) => Promise<unknown>;
interface Query {
  readonly path: string;
  readonly input: z.ZodType | undefined;
}

const property = (of: unknown, name: string): unknown =>
  (typeof of === "object" && of !== null) || typeof of === "function" ? Reflect.get(of, name) : undefined;

/** Every procedure that only reads, taken from the router as it is. */
function queries(): Query[] {
  return Object.entries(appRouter._def.procedures).flatMap(([path, procedure]): Query[] => {
    const made = property(procedure, "_def");
    const inputs = property(made, "inputs");
    const input = property(inputs, "0");
    return property(made, "type") === "query"
      ? [{ path, input: input instanceof z.ZodType ? input : undefined }]
      : [];
  });
}

function procedureAt(caller: Awaited<ReturnType<typeof calling>>, path: string): Call {
  let at: unknown = caller;
  for (const part of path.split(".")) at = Reflect.get(at as object, part);
  return at as Call;
}

/** Records whose pages and histories are asked for, the marked ones first. */
async function ids(): Promise<string[]> {
  const { changed } = await positionStore.load(reading, null);
  const networks = changed.filter(({ team }) => team === "networks");
  return [
    ...networks.slice(0, 3).flatMap(({ id, person }) => [id, ...(person ? [person] : [])]),
    ...networks.filter(({ dayRate }) => dayRate !== null).map(({ id }) => id),
    ...["MARK", "network", "networks", "platform", "IT-140", "H-1", "NET-1", "983", "positions"],
    ...networks.slice(0, 2).map(({ id }) => `positions/${id}/salary`),
  ];
}

const samples = async (): Promise<Sample[]> =>
  (await ids()).flatMap((id) =>
    [true, false].flatMap((whole) => ["2026-11", "2027-03-31"].map((time) => ({ id, time, whole }))),
  );

const table = {
  ...{ measure: "forecast", from: "2026-04", months: 12, view: "accrual", version: null, capital: false },
};
const plans = [{ of: "facts" }, { of: "facts" }];
const compared = { plans, from: "2026-04", months: 12, by: ["line"], view: "accrual" };

/** Questions a value made from their schema does not reach: by line and team, of one person's cost centre. */
const asked: Readonly<Record<string, readonly object[]>> = {
  "budget.table": ["line", "team", "cost-centre", "category"].flatMap((by) =>
    [{}, { team: ["networks"] }, { "cost-centre": ["IT-140"] }, { source: ["positions"] }].map((filters) => ({
      ...{ ...table, by: [by], filters },
    })),
  ),
  "budget.download": [{ ...table, by: ["line", "team"], filters: {} }],
  "budget.lines": [
    { ...table, months: 1, by: [], filters: { team: ["networks"] } },
    { ...table, months: 1, by: [], filters: {} },
  ],
  "budget.notes": [{ ...table, months: 1, by: ["line"], filters: { source: ["positions"] } }],
  "budget.compare": [{ ...compared }, { ...compared, by: ["team"] }],
  "budget.compareDownload": [{ ...compared }],
  "budget.cuts": [{ view: "accrual", pct: 10, by: "2027-06" }],
};

const said = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map || one instanceof Set) return Array.from<unknown>(one);
    return one instanceof Error ? [one.message, { ...one }, one.cause] : one;
  }) ?? "";

const leaksIn = (text: string): string[] =>
  markers.filter((marker) => new RegExp(`(?<![0-9.])${marker.replace(".", "\\.")}(?![0-9])`).test(text));

interface Walked {
  readonly leaks: string[];
  /** Queries that answered at least once. */
  readonly answered: ReadonlySet<string>;
}

async function walk(caller: Awaited<ReturnType<typeof calling>>): Promise<Walked> {
  const [leaks, answered] = [new Set<string>(), new Set<string>()];
  for (const { path, input } of queries()) {
    const inputs = input
      ? [...(asked[path] ?? []), ...(await samples()).map((sample) => sampled(input, sample))]
      : [undefined];
    for (const text of new Set(inputs.map((one) => said(one)))) {
      const given: unknown = text === "" ? undefined : JSON.parse(text);
      const reply = await procedureAt(
        caller,
        path,
      )(given).then(
        (answer) => {
          answered.add(path);
          return said(answer);
        },
        (error: unknown) => said(error),
      );
      for (const marker of leaksIn(reply)) leaks.add(`${path}(${text}): ${marker}`);
    }
  }
  return { leaks: [...leaks], answered };
}

describe("marked salaries", () => {
  test("are told to finance, so that the walk would find them", async () => {
    const found = (await walk(await calling((await signedInUser("finance")).session))).leaks.join("\n");
    for (const path of [
      "positions.get",
      "positions.history",
      "budget.position",
      "budget.team",
      "payBands.get",
    ])
      expect(found).toContain(path);
    for (const marker of [marked.now, marked.before, marked.rate, marked.least, "823173"])
      expect(found).toContain(marker);
  }, 240_000);

  test.each(["viewer", "lead"] as const)(
    "are told to a %s by no procedure that reads, in no error and no history",
    async (role) => {
      const { session } = await signedInUser(role, { teams: ["platform"] });
      const { leaks, answered } = await walk(await calling(session));
      expect(leaks).toEqual([]);
      for (const path of [...Object.keys(asked), "budget.team", "budget.organisationTree", "budget.tiers"])
        expect(answered).toContain(path);
    },
    240_000,
  );

  test.each(["viewer", "lead"] as const)("are exported to a %s in no kind", async (role) => {
    const viewer: Viewer = { ...{ userId: null, name: role, teams: ["platform"], door: "screen" }, role };
    await expect(exportEverything(viewer)).rejects.toMatchObject({ code: "forbidden" });
    for (const kind of exportNames) {
      let text = "";
      try {
        for await (const piece of exportOf(kind, "csv", viewer).content) text += piece.toString();
      } catch (error) {
        expect(error).toMatchObject({ code: "forbidden" });
      }
      expect([kind, leaksIn(text)]).toEqual([kind, []]);
    }
  });
});

import { expect, test } from "vitest";
import { GET, POST } from "./[trpc]/route";
import { testDatabase } from "@/server/database/testing";
import { appRouter } from "@/server/router";
import { type Asked, demandsOf, mayCall } from "@/server/role-table";
import { sessionCookie } from "@/server/access/session-cookie";
import { signedInUser, testEnvironment, trail } from "@/server/testing-callers";
import { roles } from "@/server/access/viewer";

testEnvironment({ CHARTROOM_URL: "http://localhost:3000" });
testDatabase();

const asked = demandsOf(appRouter);
const address = "http://localhost:3000/api/trpc/";
const own = { origin: "http://localhost:3000", host: "localhost:3000", "content-type": "application/json" };
const isQuery = (path: string): boolean => {
  const procedures: Readonly<Record<string, unknown>> = appRouter._def.procedures;
  return Reflect.get(Reflect.get(Object(procedures[path]), "_def"), "type") === "query";
};

/** Calls a procedure over HTTP with input that is nobody's, so that nothing happens where it is let in. */
function call(path: string, headers: Readonly<Record<string, string>>, body = '{"json":{"nobody":1}}') {
  if (isQuery(path))
    return GET(new Request(`${address}${path}?input=${encodeURIComponent(body)}`, { headers }));
  return POST(new Request(address + path, { method: "POST", headers: { ...own, ...headers }, body }));
}

const cookieOf = async (session: string) => ({ cookie: (await sessionCookie(session)).split(";")[0] ?? "" });
const needsSignIn = asked.filter(({ demand }) => demand !== "nothing");

test("every procedure but the open ones is refused to somebody who is not signed in", async () => {
  expect(needsSignIn.length).toBeGreaterThan(50);
  for (const { path } of needsSignIn) {
    const answer = await call(path, {});
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const foolish = await call(path, {
      "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      authorization: "Bearer %",
    });
    expect([path, foolish.status]).toEqual([path, 401]);
  }
});

test.each(roles)(
  "the role %s is refused exactly what the table says, and each refusal is in the audit trail",
  async (role) => {
    const before = (await trail("procedures")).length;
    const cookie = await cookieOf((await signedInUser(role)).session);
    const [forbidden, allowed] = [false, true].map((may) =>
      needsSignIn.filter(({ demand }) => mayCall(role, demand) === may),
    );
    for (const { path } of forbidden ?? [])
      expect([path, (await call(path, cookie)).status]).toEqual([path, 403]);
    await letIn(role, cookie, allowed ?? []);
    expect(await trail("procedures")).toHaveLength(before + (forbidden?.length ?? 0));
  },
);

/** Where a role has the right, strange input is all that is wrong; what does something without input is left alone. */
async function letIn(role: string, cookie: Readonly<Record<string, string>>, allowed: readonly Asked[]) {
  const harmless = /\.(create|update|remove|add|change|save|close)$/;
  for (const { path } of allowed.filter(({ path }) => isQuery(path) || harmless.test(path))) {
    const { status } = await call(path, cookie);
    expect([role, path, status === 200 || status === 400]).toEqual([role, path, true]);
  }
}

test("requests of other sites' pages change nothing: no JSON, no origin, or another one", async () => {
  const cookie = await cookieOf((await signedInUser("admin")).session);
  const post = (headers: Readonly<Record<string, string>>) =>
    POST(
      new Request(`${address}access.signOut`, {
        method: "POST",
        headers: { ...cookie, host: "localhost:3000", ...headers },
        body: "{}",
      }),
    );
  const json = { "content-type": "application/json" };
  expect((await post(json)).status).toBe(403);
  for (const origin of ["null", "http://evil.test", "http://localhost:3001", "https://localhost:3000"])
    expect((await post({ ...json, origin })).status).toBe(403);
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])
    expect((await post({ origin: own.origin, "content-type": type })).status).toBe(415);
  const got = await GET(new Request(`${address}access.signOut`, { headers: cookie }));
  expect(got.status).toBe(405);
  expect((await call("access.sessions", cookie, '{"json":null}')).status).toBe(200);
});

test("what is broken is refused in one sentence, without paths, SQL or stacks", async () => {
  const cookie = await cookieOf((await signedInUser("admin")).session);
  const bodies = [
    "{",
    "[]",
    '{"json":{"id":{"not":""}}}',
    '{"json":{"id":["a"]}}',
    `${"[".repeat(10_000)}`,
    '{"json":{"__proto__":{"polluted":1}}}',
  ];
  for (const body of bodies) {
    const answer = await call("contracts.get", cookie, body);
    const said = await answer.text();
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), 400]);
    expect(said).not.toMatch(/node_modules|\.ts|SELECT|stack/);
  }
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  const unknown = await GET(new Request(`${address}contracts.nothing`, { headers: cookie }));
  expect([unknown.status, await unknown.text()]).toEqual([404, expect.not.stringMatching(/stack|\.ts/)]);
});

test("more than twenty questions at once are refused", async () => {
  const cookie = await cookieOf((await signedInUser("viewer")).session);
  const ask = (count: number) => {
    const paths = Array.from({ length: count }, () => "vendors.list").join(",");
    return GET(new Request(`${address}${paths}?batch=1&input=%7B%7D`, { headers: cookie }));
  };
  expect((await ask(20)).status).toBe(200);
  expect((await ask(21)).status).toBe(400);
});

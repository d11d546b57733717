import { expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { limits } from "./attempts";
import { sessionIdIn } from "./session-cookie";
import { signIn, wrongCredentials } from "./sign-in";
import { calling, contextOf, signedInUser, testEnvironment, trail } from "../testing-callers";

testEnvironment();
testDatabase();

const password = "correct horse battery";
let last = 10;
/** Each test comes from an address of its own, so that their attempts are not counted together. */
const somewhere = () => ({ address: `198.51.100.${last++}`, browser: "a browser" });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "let in",
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
const wrong = `unauthenticated: ${wrongCredentials}`;

test("the right password begins a new session each time, and both stand in the audit trail", async () => {
  const { email } = await signedInUser("director", { password });
  const asker = somewhere();
  const [first, second] = [
    await signIn(email, password, asker),
    await signIn(` ${email.toUpperCase()} `, password, asker),
  ];
  expect(first).not.toBe(second);
  expect((await contextOf(first)).viewer).toMatchObject({ role: "director", door: "screen" });
  expect((await trail("users")).slice(0, 2)).toEqual(["sign-in", "sign-in"]);
});

test("a wrong password, an unknown address and a disabled user are told the same, and denied in the trail", async () => {
  const { email, id } = await signedInUser("viewer", { password });
  expect(await refusal(signIn(email, "wrong", somewhere()))).toBe(wrong);
  expect(await refusal(signIn("nobody@example.org", password, somewhere()))).toBe(wrong);
  expect(await refusal(signIn("not an address", password, somewhere()))).toBe(wrong);
  await reading.query("UPDATE users SET disabled = true WHERE id = $1", [id]);
  expect(await refusal(signIn(email, password, somewhere()))).toBe(wrong);
  expect(await trail("sign-in")).toEqual(["denied", "denied", "denied", "denied"]);
});

test("look-alike and doubled addresses are nobody's", async () => {
  const { email } = await signedInUser("viewer", { password });
  for (const typed of [
    email.replace("@", "＠"),
    `"x@evil.test"@example.org`,
    `${email},c@d.test`,
    `${email}\r\nBcc: x@y.test`,
  ])
    expect(await refusal(signIn(typed, password, somewhere()))).toBe(wrong);
});

test("an account is closed after a few wrong passwords, also for the right one, and opens again by itself", async () => {
  const { email } = await signedInUser("viewer", { password });
  for (let i = 0; i < limits.account; i++)
    expect(await refusal(signIn(email, "wrong", somewhere()))).toBe(wrong);
  expect(await refusal(signIn(email, password, somewhere()))).toMatch(/^too-many/);
  await reading.query("UPDATE sign_in_attempts SET at = at - interval '1 minute' * $1", [limits.minutes]);
  expect(await refusal(signIn(email, password, somewhere()))).toBe("let in");
});

test("a hundred attempts at once from one address are counted one by one", async () => {
  const asker = somewhere();
  const tries = Array.from({ length: 30 }, (_, i) =>
    refusal(signIn(`person${i}@example.org`, "wrong", asker)),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === wrong)).toHaveLength(limits.address);
  expect(answers.filter((answer) => answer.startsWith("too-many"))).toHaveLength(30 - limits.address);
});

test("whoever signs in at last is not held up by earlier mistakes", async () => {
  const { email } = await signedInUser("viewer", { password });
  const asker = somewhere();
  for (let round = 0; round < 4; round++) {
    for (let i = 1; i < limits.account; i++) await refusal(signIn(email, "wrong", asker));
    expect(await refusal(signIn(email, password, asker))).toBe("let in");
  }
});

test("a session ends at once by signing out, by its user elsewhere, and by an administrator", async () => {
  const { id, session } = await signedInUser("viewer");
  const cookies: string[] = [];
  await (await calling(session, cookies)).access.signOut();
  expect(cookies[0]).toMatch(/^chartroom-session=; .*Max-Age=0/);
  expect((await contextOf(session)).viewer).toBeNull();

  const [one, other] = [await signedInUser("viewer"), await signedInUser("viewer")];
  await (await calling(one.session)).access.endSession({ id: other.session });
  expect((await contextOf(other.session)).viewer).not.toBeNull();
  await (await calling(other.session)).access.endSession({ id: other.session });
  expect((await contextOf(other.session)).viewer).toBeNull();

  const admin = await signedInUser("admin");
  await (await calling(admin.session)).users.endSessions({ id: one.id });
  expect((await contextOf(one.session)).viewer).toBeNull();
  expect(await (await calling(admin.session)).users.sessions({ id })).toEqual([]);
});

test("a disabled user is out and a changed role counts with the next request", async () => {
  const [admin, user] = [await signedInUser("admin"), await signedInUser("director")];
  const asAdmin = await calling(admin.session);
  await asAdmin.users.change({ id: user.id, version: 1, fields: { role: "viewer" } });
  expect((await contextOf(user.session)).viewer?.role).toBe("viewer");
  await asAdmin.users.change({ id: user.id, version: 2, fields: { disabled: true } });
  expect((await contextOf(user.session)).viewer).toBeNull();
  await expect(
    asAdmin.users.change({ id: user.id, version: 2, fields: { name: "X" } }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("the last administrator can neither be disabled nor demoted", async () => {
  await reading.query("UPDATE users SET role = 'viewer' WHERE role = 'admin'");
  const admin = await signedInUser("admin");
  const change = (fields: { disabled?: boolean; role?: "viewer" }) =>
    calling(admin.session).then((caller) => caller.users.change({ id: admin.id, version: 1, fields }));
  await expect(change({ disabled: true })).rejects.toThrow("stay administrator");
  await expect(change({ role: "viewer" })).rejects.toThrow("stay administrator");
});

test("changing one's password asks for the old one and ends all other sessions", async () => {
  const user = await signedInUser("viewer", { password });
  const other = await signIn(user.email, password, somewhere());
  const asUser = await calling(user.session);
  await expect(asUser.access.changePassword({ current: "wrong", next: "another password" })).rejects.toThrow(
    "another one",
  );
  await asUser.access.changePassword({ current: password, next: "another password" });
  expect((await contextOf(other)).viewer).toBeNull();
  expect((await contextOf(user.session)).viewer).not.toBeNull();
  expect(await refusal(signIn(user.email, "another password", somewhere()))).toBe("let in");
});

test("a changed, foreign or malformed session cookie is nobody's", async () => {
  const { session } = await signedInUser("admin");
  const cookieOf = async (value: string) =>
    sessionIdIn(new Headers({ cookie: `chartroom-session=${value}` }));
  for (const value of ["", "x", session, "a.b.c.d.e", "%", "x".repeat(100_000), "eyJhbGciOiJub25lIn0..e30"])
    expect(await cookieOf(value)).toBeNull();
});

test("a token acts with its role until it ends; malformed ones are nobody's", async () => {
  const admin = await calling((await signedInUser("admin")).session);
  const { id, token } = await admin.tokens.add({ name: "Nightly", role: "finance" });
  const bearer = async (text: string) =>
    (await import("./request")).asking(new Headers({ authorization: text }));
  expect((await bearer(`Bearer ${token}`)).viewer).toMatchObject({
    role: "finance",
    door: "api",
    name: "Token Nightly",
  });
  for (const text of [
    "Bearer %",
    `Bearer ${"x".repeat(100_000)}`,
    "Bearer",
    `Basic ${token}`,
    `Bearer ${token}x`,
  ])
    expect((await bearer(text)).viewer).toBeNull();
  await admin.tokens.remove({ id });
  expect((await bearer(`Bearer ${token}`)).viewer).toBeNull();
  expect(JSON.stringify(await reading.query("SELECT * FROM access_tokens"))).not.toContain(token);
});

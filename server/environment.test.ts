import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnvironment } from "./environment";

const scratch = mkdtempSync(join(tmpdir(), "chartroom-environment-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const DATA_DIR = join(scratch, "data");
const read = (given: Record<string, string>) => readEnvironment({ DATA_DIR, ...given });

test("an empty environment means a local server with an embedded database", () => {
  expect(read({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    address: "http://localhost:3000",
    databaseUrl: undefined,
  });
});

test("the address follows the port, unless it is given", () => {
  expect(read({ PORT: "4000" }).address).toBe("http://localhost:4000");
  expect(read({ CHARTROOM_URL: "https://plan.example.org/" }).address).toBe("https://plan.example.org");
});

test("the secret is made once, is long, and only its owner reads it", () => {
  const { authSecret } = read({});
  expect(Buffer.byteLength(authSecret)).toBeGreaterThanOrEqual(32);
  chmodSync(join(DATA_DIR, "auth-secret"), 0o644);
  expect(read({}).authSecret).toBe(authSecret);
  expect(readFileSync(join(DATA_DIR, "auth-secret"), "utf8").trim()).toBe(authSecret);
  if (process.platform !== "win32") expect(statSync(join(DATA_DIR, "auth-secret")).mode & 0o777).toBe(0o600);
});

test.each([
  ["PORT", "abc"],
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80.5"],
  ["HOST", ""],
  ["HOST", "two words"],
  ["DATA_DIR", ""],
  ["DATABASE_URL", "mysql://localhost/plan"],
  ["DATABASE_URL", ""],
  ["CHARTROOM_URL", "chartroom.example.org"],
  ["CHARTROOM_DEMO", "yes"],
  ["CHARTROOM_ADMIN_EMAIL", "nobody"],
  ["AUTH_SECRET", "short"],
  ["AUTH_SECRET", "x".repeat(31)],
  ["OIDC_ISSUER", "file:///etc/passwd"],
  ["SMTP_URL", "https://mail.example.org"],
  ["SMTP_URL", "smtp://"],
  ["MAIL_FROM", "a@b.test, c@d.test"],
  ["MAIL_FROM", "Plan <a@b.test>\r\nBcc: c@d.test"],
])("%s=%j stops the start with one sentence that names it", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]*\\.$`));
});

test.each([
  [{ CHARTROOM_ADMIN_EMAIL: "ann@example.org" }, "CHARTROOM_ADMIN_PASSWORD must be set too"],
  [{ CHARTROOM_ADMIN_PASSWORD: "a long pass phrase" }, "CHARTROOM_ADMIN_EMAIL must be set too"],
  [{ OIDC_CLIENT_ID: "plan" }, "OIDC_ISSUER and OIDC_CLIENT_SECRET must be set too"],
  [{ MAIL_FROM: "plan@example.org" }, "SMTP_URL must be set too"],
])("half of a pair is refused: %j", (given, sentence) => {
  expect(() => read(given)).toThrow(sentence);
});

test("a secret that is refused is not printed", () => {
  expect(() => read({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/);
});

test("a folder that cannot be written is refused by name", () => {
  const file = join(scratch, "a file");
  writeFileSync(file, "");
  expect(() => read({ DATA_DIR: join(file, "data") })).toThrow(/^DATA_DIR: the folder .* cannot be written/);
});

test("empty optional variables count as absent", () => {
  expect(read({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", CHARTROOM_DEMO: "" })).toMatchObject({
    oidc: undefined,
    demo: undefined,
  });
});

#!/usr/bin/env node
// The program the Prisma command line calls its schema engine: JSON-RPC, one message a line, on standard input and output.
// Prisma's native one is downloaded from outside the npm registry; this one serves the same calls from the engine's
// WebAssembly build and the ordinary PostgreSQL driver, so `prisma migrate` works wherever `npm ci` does.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const fromAdapter = createRequire(import.meta.resolve("@prisma/adapter-pg"));
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = fromAdapter("@prisma/driver-adapter-utils");

const SINGLE_CHARACTER = 18;
const FIXED_CHARACTERS = 1042;

/** Command-line arguments as the Prisma command line passes them. */
function readArguments(words) {
  const read = { models: [], url: process.env.DATABASE_URL, command: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === "--datamodels") read.models.push(words[++at]);
    else if (word === "--datasource") read.url = JSON.parse(words[++at]).url ?? read.url;
    else if (word === "--enabled-preview-features" || word === "--extension-types") at++;
    else read.command.push(word);
  }
  return read;
}

/** Connection fields one by one: given a whole address, the driver ignores a `database` set beside it. */
function connectionFields(address) {
  const url = new URL(address);
  const ssl = url.searchParams.get("sslmode");
  return {
    host: url.searchParams.get("host") ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
    ssl: ssl && ssl !== "disable" ? { rejectUnauthorized: ssl.startsWith("verify") } : undefined,
  };
}

async function withClient(fields, work) {
  const client = new pg.Client(fields);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The adapter refuses columns of the catalogue's one-byte type, which the engine reads: show them to each as it expects. */
function allowSingleCharacters(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { fields, rows } = await performIO(query);
    const plain = fields.map((field) =>
      field.dataTypeID === SINGLE_CHARACTER
        ? { ...field, name: field.name, dataTypeID: FIXED_CHARACTERS }
        : field,
    );
    const answer = await Object.getPrototypeOf(adapter).queryRaw.call(
      Object.assign(Object.create(adapter), { performIO: async () => ({ fields: plain, rows }) }),
      query,
    );
    fields.forEach((field, at) => {
      if (field.dataTypeID === SINGLE_CHARACTER) answer.columnTypes[at] = ColumnTypeEnum.Character;
    });
    return answer;
  };
  return adapter;
}

/** The adapter's own cuts scripts at every semicolon, also in comments and in the bodies of functions. */
function sendWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error));
  };
  return adapter;
}

/** A database that exists while a migration is tried on it. The adapter's own drops it while still connected. */
async function connectToShadow(fields) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await withClient(fields, (client) => client.query(`CREATE DATABASE "${database}"`));
  const adapter = await new PrismaPg({ ...fields, database }).connect();
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await withClient(fields, (client) => client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`));
  };
  return sendWholeScripts(allowSingleCharacters(adapter));
}

function adapterFactory(address) {
  const fields = connectionFields(address);
  const factory = new PrismaPg(fields, { schema: new URL(address).searchParams.get("schema") ?? undefined });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => sendWholeScripts(allowSingleCharacters(await connect()));
  factory.connectToShadowDb = () => connectToShadow(fields);
  return bindMigrationAwareSqlAdapterFactory(factory);
}

function log(level, fields) {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

/** `cli can-connect-to-database` and `cli create-database`: answered by exit code and one log entry. */
async function answerOnce(action, address) {
  const fields = connectionFields(address);
  try {
    if (action === "create-database") {
      const name = pg.escapeIdentifier(fields.database);
      await withClient({ ...fields, database: "postgres" }, (client) =>
        client.query(`CREATE DATABASE ${name}`),
      );
    } else await withClient(fields, (client) => client.query("SELECT 1"));
    log("INFO", { message: "done" });
    process.exit(0);
  } catch (error) {
    const code = error.code === "3D000" ? "P1003" : "P1001";
    log("ERROR", { message: error.message, error_code: code, is_panic: false, meta: {} });
    process.exit(1);
  }
}

function makeEngine({ models, url }) {
  const file = new URL("./schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"));
  const program = new WebAssembly.Module(readFileSync(fileURLToPath(file)));
  const { exports } = new WebAssembly.Instance(program, { "./schema_engine_bg.js": wasm });
  wasm.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => log("ERROR", { message }) };
  const datamodels = models.length ? models.map((path) => [path, readFileSync(path, "utf8")]) : undefined;
  return wasm.SchemaEngine.new({ datamodels }, () => {}, adapterFactory(url));
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

/** Messages we sent that wait for their reply. */
const waiting = new Map();

/** The text of a difference goes to the caller as a request of its own, not as part of the answer. */
function print(content) {
  const id = randomUUID();
  send({ id, method: "print", params: { content } });
  return new Promise((resolve) => waiting.set(id, resolve));
}

async function call(engine, { method, params }, address) {
  if (method === "createDatabase") return { databaseName: connectionFields(address).database };
  const answer = await engine[method === "getDatabaseVersion" ? "version" : method](params ?? {});
  if (method === "diff" && typeof answer?.stdout === "string") {
    await print(answer.stdout.replace(/\n$/, ""));
    return { ...answer, stdout: null };
  }
  return answer ?? {};
}

async function reply(engine, message, address) {
  try {
    send({ id: message.id, result: await call(await engine(), message, address) });
  } catch (error) {
    const data = { is_panic: false, message: error.message ?? String(error), meta: error.meta ?? {} };
    if (error.code) data.error_code = error.code;
    send({ id: message.id, error: { code: 4466, message: "The schema engine refused; see data.", data } });
  }
}

function serve(options) {
  let made;
  const engine = () => (made ??= makeEngine(options));
  let work = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    if (line.trim() === "") return;
    const message = JSON.parse(line);
    if (message.method !== undefined) work = work.then(() => reply(engine, message, options.url));
    else {
      waiting.get(message.id)?.();
      waiting.delete(message.id);
    }
  });
  lines.on("close", () => work.then(() => process.exit(0)));
}

const options = readArguments(process.argv.slice(2));
if (options.command.includes("--version") || options.command.includes("-V"))
  console.log("schema-engine-wasm");
else if (options.command[0] === "cli") await answerOnce(options.command[1], options.url);
else serve(options);

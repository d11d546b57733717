import { createServer, type RequestListener, type Server } from "node:http";
import next from "next";
import { openDatabase } from "../database/open";
import { StartRefusal } from "../database/start-refusal";
import { type Environment, readEnvironment } from "../environment";
import { Worker } from "../jobs/worker";
import { forecastInThread } from "../portfolio/forecast-thread";
import { prepare } from "../set-up/first-start";
import { askerOf, refusalOf, setOwnHeaders } from "./request-rules";
import { setResponseHeaders } from "./response-headers";
import { closeServer, stopOnSignal } from "./stop";

const say = (sentence: string) => console.log(sentence);

/** What the framework's copies of our modules read, made equal to what was checked here. */
function shareEnvironment(environment: Environment): void {
  const { dataDirectory, address, authSecret, port } = environment;
  Object.assign(process.env, {
    DATA_DIR: dataDirectory,
    CHARTROOM_URL: address,
    AUTH_SECRET: authSecret,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: authSecret,
    PORT: String(port),
  });
}

function listenerOf(answer: RequestListener, { address }: Environment, dev: boolean): RequestListener {
  const https = address.startsWith("https:");
  return (request, response) => {
    const refusal = refusalOf(request);
    setOwnHeaders(request, askerOf(request, https));
    setResponseHeaders(request, response, { dev, https });
    if (refusal === undefined) return answer(request, response);
    response.writeHead(refusal, { Connection: "close" }).end();
  };
}

function listen(server: Server, { port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        "code" in error && error.code === "EADDRINUSE" ? new StartRefusal(`Port ${port} is taken.`) : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

const nameOf = (host: string) =>
  host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;

/** Asks as a browser would: only an answer from the whole house, database included, counts. */
async function refuseUnhealthy({ port, host }: Environment): Promise<void> {
  const answer = await fetch(`http://${nameOf(host)}:${port}/api/health`, {
    signal: AbortSignal.timeout(120_000),
  });
  if (!answer.ok)
    throw new Error(`The server does not become healthy: ${(await answer.text()).slice(0, 500)}`);
}

/** Nothing here speaks over upgraded connections, and forwarding them has been a hole. */
function refuseUpgrades(server: Server): void {
  server.removeAllListeners("upgrade");
  server.on("upgrade", (_request, socket) => socket.destroy());
}

/** Opens the database, serves the application and says so once it answers; ends on Ctrl-C and SIGTERM. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const environment = readEnvironment();
  shareEnvironment(environment);
  const database = await openDatabase(environment, say);
  forecastInThread();
  const server = createServer({ requestTimeout: 300_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 });
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: environment.host,
    port: environment.port,
    httpServer: server,
  });
  const worker = new Worker();
  const stop = async () => {
    await Promise.all([worker.stop(), closeServer(server)]);
    await app.close();
    await database.close();
  };
  stopOnSignal(stop);
  try {
    await prepare(say);
    await app.prepare();
    const answer = app.getRequestHandler();
    server.on(
      "request",
      listenerOf((request, response) => void answer(request, response), environment, dev),
    );
    await listen(server, environment);
    await refuseUnhealthy(environment);
    worker.start();
  } catch (error) {
    await stop();
    throw error;
  }
  if (!dev) refuseUpgrades(server);
  say(
    `\nChartroom is ready: open ${environment.address} in your browser. Ctrl-C stops it; your data stays in ${environment.dataDirectory}.\n`,
  );
}

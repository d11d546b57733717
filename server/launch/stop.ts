import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MILLISECONDS = 4_000;
const LIMIT_MILLISECONDS = 9_500;

/** Takes no more requests, lets the running ones end for a while, then cuts them off; their transactions roll back. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  // Who asks one thing after the other would otherwise never let go of the connection.
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, pause(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
  server.closeAllConnections();
}

/** On the first signal to stop: stops in order and exits with 0; never later than the limit. A second signal ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LIMIT_MILLISECONDS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

import { createServer } from "node:net";

const REASONS = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken: stop what uses it, or choose another with PORT=${Number(port) + 1} npm start.`,
  EACCES: (port) => `Port ${port} may not be used by this user: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (_, host) => `HOST: this machine has no address ${host}.`,
  ENOTFOUND: (_, host) => `HOST: ${host} is not a known name.`,
};

/** Refuses early, before anything long is begun, where we could not listen in the end. */
export function refuseTakenPort(port = "3000", host = "127.0.0.1") {
  // Wrong values are refused later, by the check of all variables.
  if (!/^\d{1,5}$/.test(port) || host === "") return Promise.resolve();
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const sentence = REASONS[error.code]?.(port, host) ?? error.message;
      reject(Object.assign(new Error(sentence), { name: "StartRefusal" }));
    });
    server.listen(Number(port), host, () => server.close(resolve));
  });
}

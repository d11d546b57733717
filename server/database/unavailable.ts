/** Of the connection itself, and of a server that starts, stops, recovers or has no place left. */
const CODES =
  /^(E(CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH)|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-3]|53300|P10(01|02|08|17)|P2024|P2028)$/;
const KINDS = ["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"];
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Prisma's driver says what it met in the cause: an object of its own, not an error. */
const says = (cause: object): boolean =>
  ("originalCode" in cause && CODES.test(String(cause.originalCode))) ||
  ("code" in cause && CODES.test(String(cause.code))) ||
  ("kind" in cause && KINDS.includes(String(cause.kind))) ||
  ("message" in cause && WORDS.test(String(cause.message)));

/** What an error came from; Prisma keeps it in different places. */
const beneath = (error: object): unknown[] =>
  [
    "cause" in error && error.cause,
    "meta" in error && error.meta,
    "driverAdapterError" in error && error.driverAdapterError,
  ].filter(Boolean);

/** Whether an error says that the database cannot be reached now, so that asking again later may help. */
export function databaseIsAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  return says(error) || beneath(error).some((cause) => databaseIsAway(cause, depth + 1));
}

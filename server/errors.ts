/** Why something was refused. Each code has one meaning at every door: see `httpStatus` and server/trpc.ts. */
export type RefusalCode =
  | "invalid" // the input breaks a rule
  | "unauthenticated" // nobody is signed in
  | "forbidden" // this role or scope may not
  | "not-found"
  | "conflict" // someone else changed it, or it exists already
  | "too-many" // a limit was reached
  | "unavailable"; // a dependency is down

/** A request that was understood and refused; nothing changed. Bugs are ordinary errors and are not caught. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
    /** What helps the person who was refused: both values of a conflict, the refused rows … */
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

/** Said while the database is away. Whoever was saving cannot know which came first, the change or the end of the connection. */
export const away = (): Refusal =>
  new Refusal(
    "unavailable",
    "The database does not answer. Try again in a moment, and look first whether your change is there already.",
  );

export const httpStatus: Readonly<Record<RefusalCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
  unavailable: 503,
};

import { Failure } from "./progress.mjs";

/** Ends with the one sentence of a refusal, or with all that is known of a failure. */
export function endWith(error) {
  const brief = error instanceof Failure || error?.name === "StartRefusal";
  console.error(brief ? error.message : error);
  process.exit(1);
}

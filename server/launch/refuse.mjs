import { resolve } from "node:path";
import { Failure } from "./progress.mjs";

const UNWRITABLE = {
  EACCES: "may not be written by this user",
  EPERM: "may not be written by this user",
  EROFS: "lies on a read-only disk",
  ENOSPC: "lies on a full disk",
};

/** What the system says of a folder we cannot write, in one sentence. */
function sentenceOf(error) {
  if (error instanceof Failure || error?.name === "StartRefusal") return error.message;
  const reason = error?.path && UNWRITABLE[error.code];
  return reason && `${resolve(error.path)} ${reason}.`;
}

/** Ends with the one sentence of a refusal, or with all that is known of a failure. */
export function endWith(error) {
  console.error(sentenceOf(error) || error);
  process.exit(1);
}

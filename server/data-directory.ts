import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeEnterable } from "./database/place";
import { StartRefusal } from "./database/start-refusal";

/** Makes the data folder when it is missing, and refuses one we cannot write into. */
export function claimDataDirectory(folder: string): void {
  const probe = join(folder, `probe-${randomUUID()}`);
  try {
    makeEnterable(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(",")[0] : String(error);
    throw new StartRefusal(`DATA_DIR: the folder ${folder} cannot be written (${reason}).`);
  }
}

/** The sign-in secret of this installation: made at the first start, readable by its owner only, and then kept. */
export function keptSecret(folder: string): string {
  const file = join(folder, "auth-secret");
  if (!existsSync(file)) makeSecret(file);
  chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (Buffer.byteLength(secret) < 32) {
    throw new StartRefusal(
      `${file} holds fewer than 32 bytes: restore it, or delete it to end all sessions and get a new one.`,
    );
  }
  return secret;
}

/** Written whole before it gets its name, so that two first starts at once agree on one secret. */
function makeSecret(file: string): void {
  const draft = `${file}-${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

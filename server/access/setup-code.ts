import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "../environment";
import { Refusal } from "../errors";
import { countAttempt, forgetAttempts } from "./attempts";

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // none that are taken for another
const fileOf = (): string => join(environment().dataDirectory, "setup-code");

/** The code that proves that whoever sets up an installation can see its terminal: made once, kept in DATA_DIR. */
export function setupCode(): string {
  const file = fileOf();
  if (!existsSync(file)) keep(file, newCode());
  return readFileSync(file, "utf8").trim();
}

/** Twelve letters of 31: about 59 bits, and attempts are limited. */
const newCode = (): string =>
  Array.from({ length: 12 }, () => letters[randomInt(letters.length)])
    .join("")
    .replace(/(.{4})(?!$)/g, "$1-");

/** Two processes that start at once keep the same. */
function keep(file: string, code: string): void {
  const draft = `${file}-${process.pid}`;
  writeFileSync(draft, `${code}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Refuses whoever does not know the code. */
export async function demandSetupCode(typed: string, address: string): Promise<void> {
  await countAttempt("setup code", address);
  if (!timingSafeEqual(digest(plain(typed)), digest(plain(setupCode()))))
    throw new Refusal("forbidden", "This is not the code the terminal shows.");
  await forgetAttempts("setup code");
}

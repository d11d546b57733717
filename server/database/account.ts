import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { StartRefusal } from "./start-refusal";

/** The operating system's account the database runs as, where it is not our own. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

function idOf(flag: "-u" | "-g", name: string): number {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
}

function find(name: string): Account | undefined {
  const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
  return Number.isNaN(uid) || Number.isNaN(gid) || uid === 0 ? undefined : { name, uid, gid };
}

function ownerOf(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder);
  if (uid === 0) return undefined;
  const name = spawnSync("id", ["-un", String(uid)], { encoding: "utf8" }).stdout.trim();
  return { name: name || String(uid), uid, gid };
}

/**
 * PostgreSQL refuses to run as root, so root lends it an account with fewer rights: the owner of the data where there is
 * some, else `postgres`, else `nobody`. Everyone else runs it themselves.
 * @param folder PostgreSQL's data folder, which may not exist yet
 */
export function databaseAccount(folder: string | undefined): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  const owner = folder !== undefined && existsSync(folder) ? ownerOf(folder) : undefined;
  const account = owner ?? find("postgres") ?? find("nobody");
  if (account) return account;
  throw new StartRefusal(
    "PostgreSQL does not run as root and there is neither a user postgres nor nobody: start as another user.",
  );
}

/** Whether the account may enter the folder. Asked of the system itself, since modes alone do not say everything. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true;
  const { uid, gid } = account;
  return spawnSync("test", ["-x", folder], { uid, gid, cwd: "/" }).status === 0;
}

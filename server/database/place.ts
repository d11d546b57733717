import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { type Account, canEnter } from "./account";
import { StartRefusal } from "./start-refusal";

/** Where root puts what the database's account could not reach otherwise. */
export const ELSEWHERE = "/var/lib/chartroom";

/** What every process must know of the embedded database; kept in DATA_DIR, readable by its owner only. */
export type Place = {
  /** PostgreSQL's own data folder. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** False until the data folder was completely made once. */
  readonly made: boolean;
};

const fileIn = (dataDirectory: string) => join(dataDirectory, "postgres.json");

export function readPlace(dataDirectory: string): Place | undefined {
  const file = fileIn(dataDirectory);
  if (!existsSync(file)) return undefined;
  try {
    const place = JSON.parse(readFileSync(file, "utf8")) as Place;
    return { ...place, folder: resolve(dataDirectory, place.folder) };
  } catch {
    throw new StartRefusal(
      `${file} cannot be read as JSON: restore it, it holds the password of the database.`,
    );
  }
}

/** Inside DATA_DIR the folder is written relative to it, so that DATA_DIR may be moved. */
function portable(dataDirectory: string, folder: string): string {
  const way = relative(dataDirectory, folder);
  return way.startsWith("..") ? folder : way;
}

/** Written beside and moved over, so that a crash leaves the old content or the new. */
export function writePlace(dataDirectory: string, place: Place): void {
  const draft = `${fileIn(dataDirectory)}.part`;
  const content = { ...place, folder: portable(dataDirectory, place.folder) };
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, fileIn(dataDirectory));
}

/** Makes a folder of ours; root's may be passed through, since the database in it runs as somebody else. */
export function makeEnterable(folder: string): void {
  if (existsSync(folder)) return;
  const mode = userInfo().uid === 0 ? 0o711 : 0o700;
  // One by one: Node's own recursion tries for ever where a file system refuses new folders as if the parent were missing.
  makeEnterable(dirname(folder));
  try {
    mkdirSync(folder, mode);
    // The mode above is narrowed by the umask, which may be strict for root.
    chmodSync(folder, mode);
  } catch (error) {
    // Another process may have made it just now.
    if (!existsSync(folder)) throw error;
  }
}

/** A folder that belongs to the account alone. */
export function makeOwned(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

function newFolder(dataDirectory: string, account: Account | undefined): string {
  if (canEnter(account, dataDirectory)) return join(dataDirectory, "postgres");
  makeEnterable(ELSEWHERE);
  return join(ELSEWHERE, randomUUID());
}

/** The place of this installation's database: the recorded one, or a new one. */
export function findPlace(dataDirectory: string, account: Account | undefined): Place {
  const known = readPlace(dataDirectory);
  if (known?.made && !existsSync(known.folder)) {
    throw new StartRefusal(
      `The database of ${dataDirectory} lay in ${known.folder}, which is gone: restore it or a backup.`,
    );
  }
  if (known?.made || (known && canEnter(account, join(known.folder, "..")))) return known;
  const folder = newFolder(dataDirectory, account);
  if (existsSync(folder)) {
    throw new StartRefusal(
      `${folder} holds a database, but its password in ${fileIn(dataDirectory)} is missing: restore that file.`,
    );
  }
  const place: Place = { folder, port: 0, password: randomBytes(24).toString("base64url"), made: false };
  writePlace(dataDirectory, place);
  return place;
}

import { userInfo } from "node:os";
import { originOf, type Viewer } from "../access/viewer";
import { viewerOfToken } from "../access/tokens";
import { openDatabase } from "../database/open";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { type Environment, readEnvironment } from "../environment";
import { Refusal } from "../errors";

/** The open installation a command works on, and who it works for. */
export interface Installation {
  readonly viewer: Viewer;
  readonly origin: Origin;
  readonly environment: Environment;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** Who can read DATA_DIR or DATABASE_URL owns the data; with a token the command line has that token's rights. */
async function viewerFor({ token }: Environment): Promise<Viewer> {
  if (token === undefined)
    return { userId: null, name: systemUser(), role: "admin", teams: [], door: "command" };
  const viewer = await viewerOfToken(reading, token, "command");
  if (!viewer) throw new Refusal("unauthenticated", "CHARTROOM_TOKEN is unknown, ended or expired.");
  return viewer;
}

/** Opens the installation beside a running server or without one, and closes it again. */
export async function inInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const environment = readEnvironment();
  const { close } = await openDatabase(environment, (sentence) => console.error(sentence));
  try {
    const viewer = await viewerFor(environment);
    return await work({ viewer, origin: originOf(viewer), environment });
  } finally {
    await close();
  }
}

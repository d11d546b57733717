import { reading } from "../database/query";
import { environment } from "../environment";
import { sessionIdIn } from "./session-cookie";
import { readSession } from "./sessions";
import type { Asker } from "./sign-in";
import { viewerOfToken } from "./tokens";
import type { Viewer } from "./viewer";

/** What is known of whoever asks. */
export interface Asking extends Asker {
  readonly viewer: Viewer | null;
  /** Null: no browser, but a program with a token. */
  readonly sessionId: string | null;
  /** Signed in as one of the demo organisation's users. */
  readonly demo: boolean;
}

/** The launcher wrote who is at the other end of the connection; nobody else can (server/launch/request-rules.ts). */
export const askerOf = (headers: Headers): Asker => ({
  address: headers.get("x-forwarded-for") ?? "unknown",
  browser: headers.get("user-agent") ?? "",
});

/** Who asks, read from the database now: by bearer token, else by the session of the browser. */
export async function asking(headers: Headers): Promise<Asking> {
  const asker = askerOf(headers);
  const bearer = headers.get("authorization");
  if (bearer !== null) {
    const token = /^Bearer (\S{1,100})$/i.exec(bearer)?.[1] ?? "";
    return { ...asker, viewer: await viewerOfToken(reading, token, "api"), sessionId: null, demo: false };
  }
  const sessionId = await sessionIdIn(headers);
  const found = sessionId === null ? null : await readSession(reading, sessionId);
  return {
    ...asker,
    viewer: found?.viewer ?? null,
    sessionId: found?.sessionId ?? null,
    demo: found?.demo ?? false,
  };
}

/**
 * Why a request that may change something is not let in: it comes from another site's page, or not from a page at all. A
 * program with a token has no browser that could be abused. Null: let in.
 */
export function foreign(request: Request): string | null {
  if (request.headers.has("authorization")) return null;
  const origin = request.headers.get("origin");
  if (origin === null) return "Requests that change something say from which page they come (Origin).";
  const own = [new URL(environment().address).origin, hostOrigin(request)];
  return own.includes(origin) ? null : "This request comes from another site.";
}

/** The address under which the browser reached us: localhost and 127.0.0.1 are both us. */
function hostOrigin(request: Request): string {
  const protocol = new URL(environment().address).protocol;
  return `${protocol}//${request.headers.get("host") ?? ""}`;
}

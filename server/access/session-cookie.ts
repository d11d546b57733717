import { decode, encode } from "next-auth/jwt";
import { environment } from "../environment";
import { sessionHours } from "./sessions";

const seconds = sessionHours * 60 * 60;
const secure = (): boolean => environment().address.startsWith("https:");

/** With https the browser itself sees to it that nobody but this host sets the cookie. */
export const sessionCookieName = (): string => (secure() ? "__Host-chartroom-session" : "chartroom-session");

/** HttpOnly keeps it from scripts, Lax from other sites' forms. */
export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secure(),
});

/** A header that gives the browser its session; the cookie carries the encrypted id of the session and nothing else. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const token = await encode({
    token: { sid: sessionId },
    secret: environment().authSecret,
    maxAge: seconds,
  });
  return written(token, seconds);
}

/** A header that takes it away again. */
export const noSessionCookie = (): string => written("", 0);

const written = (value: string, age: number): string =>
  `${sessionCookieName()}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure() ? "; Secure" : ""}`;

/** The id of the session a request carries; null when there is none, or it is not ours, was changed or is too old. */
export async function sessionIdIn(headers: Headers): Promise<string | null> {
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  const start = `${sessionCookieName()}=`;
  const token = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
  if (!token || token.length > 4_000) return null;
  try {
    const content = await decode({ token, secret: environment().authSecret });
    return typeof content?.sid === "string" ? content.sid : null;
  } catch {
    return null;
  }
}

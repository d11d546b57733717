import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { reading } from "../database/query";
import { type Environment, environment } from "../environment";
import { Refusal } from "../errors";
import { noteAccess } from "./denied";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie";
import { endSession, readSession, sessionHours } from "./sessions";
import { type Asker, signIn, signInBySingleSignOn } from "./sign-in";
import { originOf } from "./viewer";

declare module "next-auth" {
  interface User {
    /** The session made for this sign-in. */
    sid?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

interface Profile {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: boolean;
}

const password = (asker: Asker, onRefusal: (refusal: Refusal) => void) =>
  credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(typed) {
      const [email, secret] = [typed?.email, typed?.password].map((text) =>
        typeof text === "string" ? text : "",
      );
      try {
        const sid = await signIn(email ?? "", secret ?? "", asker);
        return { id: sid, sid };
      } catch (error) {
        if (error instanceof Refusal) onRefusal(error);
        throw error;
      }
    },
  });

/** Single sign-on by OpenID Connect; whoever comes must be a user here already. */
const singleSignOn = ({
  issuer,
  clientId,
  clientSecret,
}: NonNullable<Environment["oidc"]>): OAuthConfig<Profile> => ({
  id: "oidc",
  name: "Single sign-on",
  type: "oauth",
  wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
  authorization: { params: { scope: "openid email" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  clientId,
  clientSecret,
  profile: ({ sub, email }) => ({ id: sub, email }),
});

/** How next-auth signs people in here. Its token carries the id of a session row, which is read with every request. */
export function authOptions(asker: Asker, onRefusal: (refusal: Refusal) => void): NextAuthOptions {
  const { authSecret, oidc } = environment();
  return {
    secret: authSecret,
    session: { strategy: "jwt", maxAge: sessionHours * 60 * 60 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [password(asker, onRefusal), ...(oidc ? [singleSignOn(oidc)] : [])],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true;
        const verified = profile && !("email_verified" in profile && profile.email_verified === false);
        const sid = verified && user.email ? await signInBySingleSignOn(user.email, asker) : null;
        if (sid === null) return "/sign-in?error=AccessDenied";
        user.sid = sid;
        return true;
      },
      jwt: ({ token, user }) => ({ sid: user?.sid ?? token.sid }),
      session: async ({ session, token }) => {
        const found = token.sid ? await readSession(reading, token.sid) : null;
        return { expires: session.expires, user: found ? { name: found.viewer.name } : undefined };
      },
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
    },
    events: { signOut: async ({ token }) => signOut(token.sid) },
  };
}

/** Ends a session at once. */
export async function signOut(sid: string | undefined): Promise<void> {
  const found = sid ? await readSession(reading, sid) : null;
  if (!found?.viewer.userId) return;
  await endSession(reading, found.sessionId, found.viewer.userId);
  await noteAccess("sign-out", { kind: "users", recordId: found.viewer.userId }, originOf(found.viewer));
}

/** The address to go on to, when it is on our own origin; else the first page. */
export function ownAddress(url: string, baseUrl: string): string {
  const plain = /^[\x21-\x7e]*$/.test(url) && !url.includes("\\");
  if (!plain || !URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}

import NextAuth, { type NextAuthOptions } from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/server/access/next-auth";
import { askerOf, foreign } from "@/server/access/request";
import { sessionCookieName } from "@/server/access/session-cookie";
import { httpStatus, Refusal } from "@/server/errors";

export const dynamic = "force-dynamic";

/** What next-auth makes of its options for one request; its own types say nothing of it. */
const handle: (request: NextRequest, context: Context, options: NextAuthOptions) => Promise<Response> =
  NextAuth;

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth answers a missing or foreign token of the form with a redirect, as if all were well.
const stale = new Refusal("forbidden", "This page was open for too long. Load it again and sign in.");

const signsIn = ({ headers }: Response): boolean =>
  headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));

/** Refusals keep their own status (too many attempts: 429), which next-auth would turn into a redirect. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const refusals: Refusal[] = [];
  const options = authOptions(askerOf(request.headers), (refusal) => refusals.push(refusal));
  const response = await handle(request, context, options);
  const [refusal] = refusals;
  if (refusal) return refused(refusal);
  const { nextauth } = await context.params;
  if (nextauth.join("/") === "callback/credentials" && !signsIn(response)) return refused(stale);
  return response;
}

function refused({ code, message, details }: Refusal): Response {
  const body = { error: { code, message, details: code === "too-many" ? details : null } };
  return Response.json(body, { status: httpStatus[code], headers: { "Cache-Control": "private, no-store" } });
}

export const GET = answer;

/** Where a browser says from which page it comes, it must be one of ours; next-auth's own token is asked for besides. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const reason = request.headers.has("origin") ? foreign(request) : null;
  if (reason !== null) return refused(new Refusal("forbidden", reason));
  return answer(request, context);
}

import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { asking, foreign } from "@/server/access/request";
import { databaseIsAway } from "@/server/database/unavailable";
import { appRouter } from "@/server/router";

export const dynamic = "force-dynamic";

/** More questions than a page has are no page's. */
const mostAtOnce = 20;

const refused = (status: number, message: string): Response =>
  Response.json({ error: { message } }, { status, headers: { "Cache-Control": "private, no-store" } });

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "");

async function answer(request: Request): Promise<Response> {
  const response = await fetchRequestHandler({
    req: request,
    router: appRouter,
    endpoint: "/api/trpc",
    maxBatchSize: mostAtOnce,
    createContext: async ({ resHeaders }) => ({
      ...(await asking(request.headers)),
      setCookie: (header: string) => resHeaders.append("Set-Cookie", header),
    }),
    onError: ({ error, path }) => {
      if (databaseIsAway(error)) console.error(`${path} was not answered, the database is away.`);
      else if (error.code === "INTERNAL_SERVER_ERROR") console.error(`${path} failed:`, error.cause ?? error);
    },
  });
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const GET = answer;

/** Only our own pages and programs with a token change something, and only in JSON: a form of another site can send neither. */
export async function POST(request: Request): Promise<Response> {
  const reason = foreign(request);
  if (reason !== null) return refused(403, reason);
  if (!isJson(request)) return refused(415, "Only JSON is read here.");
  return answer(request);
}

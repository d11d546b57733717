import { asking, foreign } from "@/server/access/request";
import { demand } from "@/server/access/roles";
import type { Viewer } from "@/server/access/viewer";
import { environment } from "@/server/environment";
import { databaseIsAway } from "@/server/database/unavailable";
import { away, httpStatus, Refusal } from "@/server/errors";
import { exportCsv, template } from "./export";
import { refusedCsv } from "./refused-rows";
import { receiveUpload } from "./uploads";

const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

async function signedIn(request: Request): Promise<Viewer> {
  const { viewer } = await asking(request.headers);
  if (!viewer) throw new Refusal("unauthenticated", "Sign in first.");
  return viewer;
}

/** Answers, or says why not; anything but a refusal is a bug of which the outside learns nothing. */
async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = databaseIsAway(error) ? away() : error instanceof Refusal ? error : null;
    if (!refusal) console.error("A file was not served:", error);
    const message = refusal?.message ?? "Something went wrong on the server.";
    return Response.json(
      { error: { message } },
      { status: refusal ? httpStatus[refusal.code] : 500, headers },
    );
  }
}

/** Takes a file: the body is the file itself, its name is in the address. Only our own pages and programs with a token send one. Answers what it holds. */
export const receive = (request: Request): Promise<Response> =>
  answering(async () => {
    const reason = foreign(request);
    if (reason !== null) throw new Refusal("forbidden", reason);
    const viewer = await signedIn(request);
    demand(viewer, "import");
    if (request.headers.get("content-type") !== "application/octet-stream")
      throw new Refusal("invalid", "A file is sent as application/octet-stream.");
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const received = await receiveUpload(environment().dataDirectory, viewer, { name, body: request.body });
    return Response.json(received, { headers });
  });

type Pieces = AsyncIterable<string> | Iterable<string>;

/** What can be downloaded, by the word in the address. */
const downloads: Readonly<Record<string, (name: string, viewer: Viewer) => Pieces | Promise<Pieces>>> = {
  template(kind, viewer) {
    demand(viewer, "read");
    return [template(kind)];
  },
  export: exportCsv,
  refused(id, viewer) {
    demand(viewer, "import");
    return refusedCsv(viewer, id);
  },
};

/** A stream of the pieces; the first is asked for at once, so that a refusal comes before the headers. */
async function streamOf(pieces: Pieces): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const each = (async function* () {
    yield* pieces;
  })();
  let next = await each.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      next = await each.next();
    },
  });
}

/** Sends a template, an export or refused rows as a CSV file. */
export const send = (request: Request, what: string, name: string): Promise<Response> =>
  answering(async () => {
    const viewer = await signedIn(request);
    const download = Object.hasOwn(downloads, what) ? downloads[what] : undefined;
    if (!download || !/^[\w-]{1,60}$/.test(name))
      throw new Refusal("not-found", "There is nothing to download here.");
    const body = await streamOf(await download(name, viewer));
    const disposition = `attachment; filename="${what === "export" ? name : `${name}-${what}`}.csv"`;
    const type = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition };
    return new Response(body, { headers: { ...headers, ...type } });
  });

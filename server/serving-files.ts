import { asking } from "./access/request";
import type { Viewer } from "./access/viewer";
import { databaseIsAway } from "./database/unavailable";
import { away, httpStatus, Refusal } from "./errors";

/** What every answer with a file, or about one, carries: nobody else keeps it, and no browser guesses what it is. */
export const privately = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** Who asks for a file; refuses those who are not signed in. */
export async function signedInFor(request: Request): Promise<Viewer> {
  const { viewer } = await asking(request.headers);
  if (!viewer) throw new Refusal("unauthenticated", "Sign in first.");
  return viewer;
}

/** Answers, or says why not; anything but a refusal is a bug of which the outside learns nothing. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = databaseIsAway(error) ? away() : error instanceof Refusal ? error : null;
    if (!refusal) console.error("A file was not served:", error);
    const message = refusal?.message ?? "Something went wrong on the server.";
    return Response.json(
      { error: { message } },
      { status: refusal ? httpStatus[refusal.code] : 500, headers: privately },
    );
  }
}

/** A stream of the pieces; the first is asked for at once, so that a refusal comes before the headers. */
export async function streamOf(
  content: AsyncIterable<string | Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const pieces = content[Symbol.asyncIterator]();
  let next = await pieces.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      const piece = next.value;
      controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
      next = await pieces.next();
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** Says that a file is to be saved, and under which name; one that is not plain letters is given as RFC 5987 has it, too. */
export function saved(name: string): string {
  const plain = name.replace(/[^\w .-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"${plain === name ? "" : `; filename*=UTF-8''${encoded}`}`;
}

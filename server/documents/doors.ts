import { foreign } from "@/server/access/request";
import { Refusal } from "@/server/errors";
import { answering, privately, saved, signedInFor, streamOf } from "@/server/serving-files";
import { attachDocument, openDocument } from "./documents";
import { documentWish } from "./input";

/** Takes a document: the body is the file itself; what it is attached to and what it is called is in the address. */
export const takeDocument = (request: Request): Promise<Response> =>
  answering(async () => {
    const reason = foreign(request);
    if (reason !== null) throw new Refusal("forbidden", reason);
    const viewer = await signedInFor(request);
    if (request.headers.get("content-type") !== "application/octet-stream")
      throw new Refusal("invalid", "A document is sent as application/octet-stream.");
    const said = documentWish.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!said.success)
      throw new Refusal("invalid", said.error.issues[0]?.message ?? "This was not understood.");
    return Response.json(await attachDocument(viewer, said.data, request.body), { headers: privately });
  });

/** Sends a document, always to be saved and never to be shown inside the application. */
export const sendDocument = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const { document, content } = await openDocument(await signedInFor(request), id);
    return new Response(await streamOf(content), {
      headers: {
        ...privately,
        "Content-Type": document.mediaType,
        "Content-Length": String(document.bytes),
        "Content-Disposition": saved(document.name),
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    });
  });

import type { IncomingMessage } from "node:http";

/** Where files are uploaded; only there a body may be large, and the route counts it while it comes. */
const UPLOADS = /^\/api\/imports\//;
const MEGABYTE = 1024 * 1024;
const LARGEST_BODY = 4 * MEGABYTE;
const LARGEST_UPLOAD = 2048 * MEGABYTE;
/** Documents are attached here; the route counts them to their own limit, a little below this one. */
const DOCUMENTS = /^\/api\/documents$/;
const LARGEST_DOCUMENT = 24 * MEGABYTE;

/** The path as a framework might understand it, however it was written. */
export function plainPath(target: string): string {
  try {
    return decodeURIComponent(target.split("?")[0] ?? "").toLowerCase();
  } catch {
    return "";
  }
}

const largestAt = (path: string): number =>
  UPLOADS.test(path) ? LARGEST_UPLOAD : DOCUMENTS.test(path) ? LARGEST_DOCUMENT : LARGEST_BODY;

/** The status with which a request is refused before anything looks at it, if it is. */
export function refusalOf({ url = "", headers }: IncomingMessage): number | undefined {
  const path = plainPath(url);
  // An absolute address as target would make a proxy of us.
  if (!url.startsWith("/") || path === "") return 400;
  // The image optimiser fetches and decodes what it is told to; we have no use for it.
  if (/^[\\/]+_next[\\/]+image/.test(path)) return 404;
  // Without a length nobody knows how much will come.
  if (headers["transfer-encoding"] !== undefined) return 411;
  const length = Number(headers["content-length"] ?? 0);
  return length > largestAt(path) ? 413 : undefined;
}

/**
 * Who asks. Behind https there is a proxy of the operator's own, which wrote the last entry of X-Forwarded-For; otherwise
 * everybody could write there what they like, and only the connection itself tells.
 */
export function askerOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim();
  return (behindProxy && forwarded) || socket.remoteAddress || "unknown";
}

/** Headers that say something about a request which only we may say. */
export function setOwnHeaders(request: IncomingMessage, asker: string): void {
  for (const name of ["x-middleware-subrequest", "x-forwarded-host", "x-forwarded-proto", "x-nonce"]) {
    delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = asker;
}

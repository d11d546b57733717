import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPath } from "./request-rules";

const FIXED = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** What a page may load and run: our own files, and inline scripts that carry this request's number. */
function contentPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // The components set style attributes of their own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Where files are handed out that people sent: whatever is in them, no browser may run it or load anything for it. */
const FILES = /^\/api\/(documents|imports|calendar)(\/|$)/;
const NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Files named after their content may be kept by anybody; every other answer belongs to one person and is kept by nobody. */
function keepNothing(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith("/_next/static/")) return;
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === "cache-control" ? "private, no-store" : value);
  setHeader("Cache-Control", "private, no-store");
}

/**
 * Sets the headers every answer carries. The framework reads the nonce for its own scripts from the policy in the request,
 * where nobody else's is let through.
 */
export function setResponseHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, https }: { dev: boolean; https: boolean },
): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, dev);
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];
  request.headers["x-nonce"] = nonce;
  for (const [name, value] of Object.entries(FIXED)) response.setHeader(name, value);
  const isFile = FILES.test(plainPath(request.url ?? ""));
  response.setHeader("Content-Security-Policy", isFile ? NOTHING : policy);
  if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  if (!dev) keepNothing(request, response);
}

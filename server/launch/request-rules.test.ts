import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { askerOf, refusalOf, setOwnHeaders } from "./request-rules";

function request(url: string, headers: Record<string, string> = {}): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  return Object.assign(message, { url, headers });
}

test.each(["/", "/contracts?view=cash", "/api/health", "/_next/static/chunks/a.js"])(
  "%s is let through",
  (url) => {
    expect(refusalOf(request(url))).toBeUndefined();
  },
);

test.each([
  "/_next/image",
  "/_next/image?url=http%3A%2F%2F127.0.0.1%2Fx.avif&w=64&q=1",
  "/_next/%69mage?url=x",
  "//_next/image",
  "/_NEXT/IMAGE",
  "/_next//image",
])("the image optimiser is not there: %s", (url) => {
  expect(refusalOf(request(url))).toBe(404);
});

test.each(["http://127.0.0.1:9/", "*", "", "/%zz"])("%j is no address of ours", (url) => {
  expect(refusalOf(request(url))).toBe(400);
});

test("a body must say its length, and a large one only fits where files are uploaded", () => {
  expect(refusalOf(request("/api/trpc/x", { "transfer-encoding": "chunked" }))).toBe(411);
  expect(refusalOf(request("/api/trpc/x", { "content-length": "10000000" }))).toBe(413);
  expect(refusalOf(request("/api/imports/file", { "content-length": "10000000" }))).toBeUndefined();
  expect(refusalOf(request("/api/imports/file", { "content-length": "3000000000" }))).toBe(413);
});

test("who asks is told by the connection, and by the last proxy only where there must be one", () => {
  const spoofed = request("/", { "x-forwarded-for": "203.0.113.9, 198.51.100.7" });
  Object.defineProperty(spoofed.socket, "remoteAddress", { value: "192.0.2.1" });
  expect(askerOf(spoofed, false)).toBe("192.0.2.1");
  expect(askerOf(spoofed, true)).toBe("198.51.100.7");
});

test("headers that only we may set are replaced", () => {
  const spoofed = request("/", {
    "x-nonce": "mine",
    "x-middleware-subrequest": "proxy",
    "x-forwarded-host": "evil.example",
  });
  setOwnHeaders(spoofed, "192.0.2.1");
  expect(spoofed.headers).toEqual({ "x-forwarded-for": "192.0.2.1" });
});

import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { setResponseHeaders } from "./response-headers";

function headersOf(url: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url });
  const response = new ServerResponse(request);
  setResponseHeaders(request, response, { dev: false, https: true });
  return response.getHeaders();
}

test.each([
  "/api/documents/0190",
  "/api/%64ocuments/0190",
  "/API/Documents/0190?x=1",
  "/api/imports/file/1",
  "/api/calendar/t.ics",
])("nothing in a file that is handed out at %s may run", (url) => {
  expect(headersOf(url)["content-security-policy"]).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  );
});

test.each(["/contracts", "/api/trpc/documents.list", "/api/documentsx"])("%s is a page of ours", (url) => {
  expect(headersOf(url)["content-security-policy"]).toMatch(/script-src 'nonce-/);
});

test("nobody keeps an answer but the files that are named after their content", () => {
  expect(headersOf("/api/documents/0190")["cache-control"]).toBe("private, no-store");
  expect(headersOf("/_next/static/a.js")["cache-control"]).toBeUndefined();
});

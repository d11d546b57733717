import { expect, test } from "vitest";
import { ownAddress } from "./next-auth";

test("after signing in one goes on to an address of ours, or to the first page", () => {
  const ours = "https://chartroom.example.org";
  expect(ownAddress("/budget?year=2027", ours)).toBe(`${ours}/budget?year=2027`);
  expect(ownAddress(`${ours}/roadmap`, ours)).toBe(`${ours}/roadmap`);
  const elsewhere = [
    "//evil.test",
    "https:/\\evil.test",
    "https://chartroom.example.org@evil.test",
    "javascript:alert(1)",
    "/\\evil.test",
    "\thttps://evil.test",
  ];
  for (const url of elsewhere) expect(ownAddress(url, ours)).toBe(ours);
});

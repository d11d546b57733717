import { expect, test } from "vitest";
import { complaints } from "./versions.mjs";

const installed = (name: string, version: string) =>
  complaints({ "": {}, [`node_modules/${name}`]: { version } });

test("a version with known holes is named with the one that is needed", () => {
  expect(installed("next", "16.3.2")).toEqual(["next 16.3.2 has known holes; 16.3.3 or newer is needed."]);
  expect(installed("next-auth", "4.9.99")).toHaveLength(1);
});

test.each([
  ["next", "16.3.3"],
  ["next", "17.0.0"],
  ["@trpc/server", "11.22.1"],
  ["nodemailer", "8.0.10"],
  ["some-other", "0.0.1"],
])("%s %s is good enough", (name, version) => {
  expect(installed(name, version)).toEqual([]);
});

test("a package that must never be there is found below another one too", () => {
  expect(complaints({ "node_modules/report/node_modules/xlsx": { version: "0.20.3" } })).toHaveLength(1);
});

import { describe, expect, it } from "vitest";
import { byId, person } from "./examples";
import { isMailAddress, personFinder } from "./person";

const find = personFinder(
  byId([
    person({ id: "E-1", name: "Ann Lee" }),
    person({ id: "E-2", name: "Bo Ray" }),
    person({ id: "E-3", name: "Bo Ray" }),
    person({ id: "Bo", name: "E-1" }),
  ]),
);

describe("whom a text stands for", () => {
  it("is known by id before any name", () => {
    expect(find("E-1")?.name).toBe("Ann Lee");
  });

  it("is known by name, whatever its case and spaces", () => {
    expect(find(" ann  LEE ")?.id).toBe("E-1");
  });

  it("is nobody where two are called so, where none is, and where nothing is said", () => {
    expect([find("Bo Ray"), find("Cy"), find(null)]).toEqual([null, null, null]);
  });
});

it("a mail address has one at sign and no spaces", () => {
  expect(["ann@example.org", "ann@localhost"].every(isMailAddress)).toBe(true);
  expect(["ann", "@example.org", "ann@", "a nn@example.org", "a@b@c"].some(isMailAddress)).toBe(false);
});

import { describe, expect, test } from "vitest";
import { person as example, onDay } from "../planning/examples";
import type { Person } from "../planning/facts";
import { directoryOf, mailAddress, toldTo } from "./recipients";

const person = (id: string, name: string, email: string | null, endDate: string | null = null): Person =>
  example({ id, name, email, endDate: endDate === null ? null : onDay(endDate) });

const people = new Map(
  [
    person("p-1", "Ada Lovelace", "Ada@Example.org"),
    person("p-2", "Ben Gone", "ben@example.org", "2026-11-21"),
    person("p-3", "Cy Silent", null),
    person("p-4", "Di Disabled", "di@example.org"),
  ].map((one) => [one.id, one]),
);
const user = (id: string, name: string, email: string, role: "director" | "viewer" = "viewer", disabled = false) => ({
  id, name, email, role, disabled,
}); // biome-ignore format: one user
const users = [
  user("u-1", "Ada L.", "ada@example.org"),
  user("u-2", "Dora Director", "dora@example.org", "director"),
  user("u-3", "Di Disabled", "di@example.org", "viewer", true),
];
const { find, directors } = directoryOf(people, users, onDay("2026-11-22"));
const ada = { key: "people/p-1", mail: "ada@example.org" };

describe("somebody is found", () => {
  test.each(["p-1", "ada  lovelace", "ADA@example.org", "Ada L."])(
    "as %s, and is one and the same",
    (named) => {
      expect(find(named)).toMatchObject(ada);
    },
  );

  test("as a user without a record, and as an address nobody has", () => {
    expect(find("Dora Director")).toMatchObject({ key: "users/u-2" });
    expect(find("desk@example.org")).toMatchObject({ key: "desk@example.org", mail: "desk@example.org" });
  });

  test.each([
    [null, "nobody"],
    [" ", "nobody"],
    ["Someone Else", "unknown"],
    ["Ben Gone", "left"],
    ["Di Disabled", "left"],
    ["Cy Silent", "no-way"],
  ])("not as %j: %s", (named, why) => {
    expect(find(named)).toBe(why);
  });

  test("until the last day here", () => {
    expect(directoryOf(people, users, onDay("2026-11-21")).find("Ben Gone")).toMatchObject({
      key: "people/p-2",
    });
  });
});

describe("a deadline is told", () => {
  const told = (...to: (string | null)[]) => {
    const { recipients, missing } = toldTo(to, { find, directors });
    return [recipients.map(({ key }) => key), missing];
  };

  test("to owner and deputy, once where they are the same", () => {
    expect(told("p-1", "Dora Director")).toEqual([["people/p-1", "users/u-2"], null]);
    expect(told("p-1", "ada@example.org")).toEqual([["people/p-1"], null]);
  });

  test("to the directors where nobody is responsible or the owner left, and to the deputy too", () => {
    expect(told(null)).toEqual([["users/u-2"], "nobody"]);
    expect(told("Ben Gone", "p-1")).toEqual([["people/p-1", "users/u-2"], "left"]);
  });
});

test.each([
  "victim＠a.test",
  '"e@evil.test"@victim.test',
  "a@b.test,c@d.test",
  "a@b.test\r\nBcc: c@d.test",
  "a@bü.test",
  "a@b",
])("%j is no address that mails go to", (text) => {
  expect(mailAddress(text)).toBeNull();
});

import { expect, test } from "vitest";
import { changedFields, contested } from "./differences";

const base = { title: "Mail", owner: null as string | null, items: [{ id: "1", price: "100" }] };

test("only what differs is sent, lists compared by what they hold", () => {
  const draft = { ...base, owner: "Ada", items: [{ id: "1", price: "100" }] };
  expect(changedFields(draft, base)).toEqual({ owner: "Ada" });
});

test("only fields that two people changed differently need a decision", () => {
  const mine = { ...base, title: "Mail and calendar", owner: "Ada" };
  const theirs = { ...base, title: "Groupware", owner: "Ada", items: [] };
  expect(contested(mine, theirs, base)).toEqual(["title"]);
});

test("a field only one of them changed needs none", () => {
  expect(contested({ ...base, owner: "Ada" }, { ...base, title: "Groupware" }, base)).toEqual([]);
});

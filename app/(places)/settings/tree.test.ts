import { expect, test } from "vitest";
import { asTree, parentsFor } from "./tree";

const branch = (id: string, parent: string | null = null) => ({ id, name: id, parent });
const records = [branch("network", "IT"), branch("sales"), branch("IT"), branch("lan", "network")];

test("each record stands below its parent, by name", () => {
  expect(asTree(records).map(({ id, depth }) => [id, depth])).toEqual([
    ["IT", 0],
    ["network", 1],
    ["lan", 2],
    ["sales", 0],
  ]);
});

test("a record whose parent is gone is not lost", () => {
  expect(asTree([branch("lan", "gone")]).map(({ id }) => id)).toEqual(["lan"]);
});

test("neither a record itself nor what lies below it can be its parent", () => {
  expect(parentsFor(records, "network").map(({ id }) => id)).toEqual(["sales", "IT"]);
});

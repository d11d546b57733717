import { expect, test } from "vitest";
import { asFound } from "./layout";
import { constant, type Mapping, plainNumber, rule } from "./mapping";
import { mappingSchema } from "./schema";

const mapping: Mapping = {
  kind: "contracts",
  layout: { ...asFound, encoding: "windows-1252" },
  columns: {
    id: rule(["A", "B"]),
    currency: constant("EUR"),
    annual_price: rule("Sum", { number: plainNumber }),
  },
  across: null,
  leaveOut: [{ column: "A", is: ["", "Total"] }],
  nullWords: ["n/a"],
};
const takes = (change: object) => mappingSchema.safeParse({ ...mapping, ...change }).success;

test("a mapping from outside is taken as it is", () => {
  expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
});

test.each([
  ["something more", { more: 1 }],
  ["another encoding", { layout: { ...asFound, encoding: "utf-7" } }],
  ["a factor of nothing", { columns: { x: rule("A", { number: { ...plainNumber, factor: "0" } }) } }],
  [
    "a factor that is no number",
    { columns: { x: rule("A", { number: { ...plainNumber, factor: "1e6" } }) } },
  ],
  [
    "too many columns",
    { columns: Object.fromEntries(Array.from({ length: 251 }, (_, n) => [`c${n}`, rule("A")])) },
  ],
  ["too many words", { nullWords: Array.from({ length: 201 }, String) }],
])("a mapping with %s is not taken", (_, change) => {
  expect(takes({})).toBe(true);
  expect(takes(change)).toBe(false);
});

test("a column called like the prototype is none", () => {
  const columns: unknown = JSON.parse(
    `{"__proto__": ${JSON.stringify(rule("A"))}, "id": ${JSON.stringify(rule("B"))}}`,
  );
  const read = mappingSchema.parse({ ...mapping, columns });
  expect(Object.keys(read.columns)).toEqual(["id"]);
  expect(Object.getPrototypeOf(read.columns)).toBe(Object.prototype);
  expect(Object.prototype).not.toHaveProperty("combine");
});

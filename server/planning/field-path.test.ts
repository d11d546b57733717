import fc from "fast-check";
import { expect, test } from "vitest";
import { differences, equal, valueAt, withValueAt } from "./field-path";

const record = {
  id: "C-1",
  title: "Hall",
  start: 3,
  items: [
    { id: "a", price: "1" },
    { id: "b", price: "2" },
  ],
  seats: null,
};

test("a value lies at the names of fields, a thing of a list at its id", () => {
  expect(valueAt(record, ["items", "b", "price"])).toBe("2");
  expect(valueAt(record, ["items", "c", "price"])).toBeUndefined();
  expect(valueAt(record, ["constructor"])).toBeUndefined();
});

test("another value leaves the record it comes from and what is beside it as they are", () => {
  const changed = withValueAt(record, ["items", "b", "price"], "3") as typeof record;
  expect(changed.items).toEqual([
    { id: "a", price: "1" },
    { id: "b", price: "3" },
  ]);
  expect(changed.items[0]).toBe(record.items[0]);
  expect(record.items[1]?.price).toBe("2");
});

test("a thing is taken out of its list, and put into it", () => {
  expect(withValueAt(record, ["items", "a"], undefined)).toMatchObject({ items: [{ id: "b" }] });
  expect(withValueAt(record, ["items", "c"], { id: "c" })).toMatchObject({
    items: [{ id: "a" }, { id: "b" }, { id: "c" }],
  });
});

test("dates that hang on a milestone, and lists without ids, differ as one value", () => {
  expect(
    differences({ start: { milestone: "m", months: 1 } }, { start: { milestone: "m", months: 2 } }),
  ).toMatchObject([{ path: ["start"] }]);
  expect(differences({ of: ["x"] }, { of: ["y"] })).toEqual([{ path: ["of"], from: ["x"], to: ["y"] }]);
});

const anyThing = fc.record({
  price: fc.string(),
  seats: fc.option(fc.integer()),
  tags: fc.array(fc.string(), { maxLength: 3 }),
});
const anyRecord = fc.record({
  title: fc.string(),
  start: fc.oneof(fc.integer(), fc.record({ milestone: fc.string(), months: fc.integer() })),
  items: fc
    .dictionary(fc.stringMatching(/^[a-c]$/), anyThing)
    .map((things) => Object.entries(things).map(([id, thing]) => ({ id, ...thing }))),
});

test("the differences of two records, applied one after the other, make one the other", () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (from, to) => {
      const changed = differences(from, to).reduce<unknown>(
        (record, { path, to: value }) => withValueAt(record, path, value),
        from,
      );
      const sorted = (some: unknown) => ({
        ...(some as typeof to),
        items: (some as typeof to).items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      });
      expect(equal(sorted(changed), sorted(to))).toBe(true);
    }),
  );
});

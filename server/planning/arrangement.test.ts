import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arrangement, arranger } from "./arrangement";

interface Row {
  readonly name: string;
  readonly price: number | null;
}

const columns = [
  { id: "name", value: (row: Row) => row.name },
  { id: "price", value: (row: Row) => row.price },
];
const all: Arrangement = { search: "", sort: null, choices: {} };
const someRows = fc.array(
  fc.record({ name: fc.string({ maxLength: 4 }), price: fc.option(fc.integer({ min: -5, max: 5 })) }),
);

test("an arrangement that was asked for before is answered the same", () => {
  const some = arranger(
    [
      { name: "Lot 10", price: 5 },
      { name: "Lot 2", price: null },
    ],
    columns,
  );
  const asked = { ...all, sort: { column: "name", descending: false } };
  const first = some.arrange(asked);
  some.arrange({ ...asked, search: "10" });
  expect(some.arrange(asked)).toEqual(first);
  expect(first.map(({ name }) => name)).toEqual(["Lot 2", "Lot 10"]);
});

test("sorting loses and adds no row, and puts what is unknown last both ways", () => {
  fc.assert(
    fc.property(someRows, fc.boolean(), (rows, descending) => {
      const sorted = arranger(rows, columns).arrange({ ...all, sort: { column: "price", descending } });
      expect([...sorted].sort(byIdentity(rows))).toEqual(rows);
      const prices = sorted.map(({ price }) => price);
      const known = prices.filter((price) => price !== null);
      expect(prices.slice(known.length).every((price) => price === null)).toBe(true);
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
    }),
  );
});

const byIdentity = (rows: readonly Row[]) => (a: Row, b: Row) => rows.indexOf(a) - rows.indexOf(b);

test("a choice keeps exactly the rows with that value", () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: -5, max: 5 }), (rows, price) => {
      const kept = arranger(rows, columns).arrange({ ...all, choices: { price: String(price) } });
      expect(kept).toEqual(rows.filter((row) => row.price === price));
    }),
  );
});

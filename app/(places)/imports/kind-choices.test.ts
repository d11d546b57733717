import { expect, test } from "vitest";
import { chosenKind, kindChoices } from "./kind-choices";
import type { Candidate } from "./recognised";

const candidate = (kind: string, how: Candidate["how"], mapping: string | null = null): Candidate => ({
  kind,
  how,
  mapping,
  reason: "",
});
const titles = new Map([["snipe-it-licences", "Snipe-IT: licences"]]);
const labels = (...candidates: Candidate[]) =>
  kindChoices({ candidates, kind: null, use: null }, titles).likely.map(({ label }) => label);

test("what was recognised stands first, said by where it is known from, and can be mapped by hand instead", () => {
  expect(
    labels(candidate("contracts", "saved", "council"), candidate("contracts", "preset", "snipe-it-licences")),
  ).toEqual([
    "Contracts, as saved in “council”",
    "Contracts, as Snipe-IT: licences",
    "Contracts, mapped here",
  ]);
  expect(labels(candidate("vendors", "own"))).toEqual([
    "Vendors, by its own columns",
    "Vendors, mapped here",
  ]);
  expect(labels(candidate("contracts", "guess"))).toEqual(["Contracts, a guess"]);
  expect(labels(candidate("cloud-bill", "bill"))).toEqual(["Cloud bill, by its own columns"]);
});

test("every other kind can be chosen, and what is chosen is always among the choices", () => {
  const sheet = { candidates: [candidate("vendors", "own")], kind: "contracts", use: "my mapping" };
  const { likely, others } = kindChoices(sheet, titles);
  const values = [...likely, ...others].map(({ value }) => value);
  expect(values).toContain(chosenKind(sheet));
  expect(others.map(({ kind }) => kind)).toContain("contracts");
  expect(others.map(({ kind }) => kind)).not.toContain("vendors");
  expect(new Set(values).size).toBe(values.length);
});

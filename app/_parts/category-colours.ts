import { type Ink, ink } from "./palette";

// The eight places a reader must tell apart have a hue; what is small or technical shares the grey ramp.
const categories: Readonly<Record<string, Ink>> = {
  "internal-labour": "cat-1",
  "external-labour": "cat-4",
  "outside-services": "cat-6",
  cloud: "cat-5",
  saas: "cat-3",
  software: "cat-2",
  hardware: "cat-8",
  facilities: "cat-7",
  telecom: "rest-1",
  training: "rest-2",
  "internal-charges": "rest-3",
  "travel-other": "rest-3",
  contingency: "rest-4",
  unassigned: "rest-4",
};

const sources: Readonly<Record<string, Ink>> = {
  contracts: "cat-2",
  "cost-history": "cat-8",
  cloud: "cat-5",
  positions: "cat-1",
  contractors: "cat-4",
  training: "rest-2",
  initiatives: "cat-3",
};

const spare: readonly Ink[] = ["rest-1", "rest-2", "rest-3", "rest-4"];

/** A colour that stays the same wherever the id is met, though nobody chose it. */
function spareFor(id: string): Ink {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return spare[sum % spare.length] ?? "rest-1";
}

/** The colour of a cost category; a category below another has its parent's. */
export const categoryColour = (id: string, parent?: string | null): string =>
  ink(categories[id] ?? (parent ? categories[parent] : undefined) ?? spareFor(id));

/** The colour of a kind of record (contracts, positions, …). */
export const sourceColour = (source: string): string => ink(sources[source] ?? spareFor(source));

const hues: readonly Ink[] = ["cat-1", "cat-2", "cat-3", "cat-4", "cat-5", "cat-6", "cat-7", "cat-8"];

/** The nth colour of the set, for rows that have none of their own (cost centres, vendors); from the ninth on grey. */
export const nthColour = (n: number): string => ink(hues[n] ?? spareFor(String(n)));

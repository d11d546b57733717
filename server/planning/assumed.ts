import type { Assumptions } from "./assumptions";
import type { Assume } from "./change";
import type { DataIssue } from "./data-issue";
import type { Decimal } from "./decimal";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";

/** An assumption as an organisation keeps it. */
export type Planned = Omit<Assume, "id" | "act">;

/** What an organisation has assumed of late, in the place of what it assumed about the same thing before. */
export function withPlanned(before: readonly Planned[], assumes: readonly Assume[]): Planned[] {
  const all = new Map(before.map((planned) => [keyOf(planned), planned]));
  for (const { id: _, act: __, ...planned } of assumes) all.set(keyOf(planned), planned);
  return [...all.values()];
}

const keyOf = ({ what, of, from }: Planned): string => `${what}/${of}/${from ?? ""}`;

/** Assumptions with what an organisation has planned. */
export const assumptionsWith = (
  base: Assumptions,
  planned: readonly Planned[],
  around: Pick<Portfolio, "lastClose" | "categories">,
): Assumptions => planned.reduce((now, one) => withOne(now, one, around), base);

// The same assumptions over the same ones are the same value again.
const remembered = new WeakMap<Assumptions, { readonly key: string; readonly laid: Assumptions }>();

/** Lays assumptions over a portfolio; of two about the same thing from the same month the later counts, and that is said. */
export function layAssumptions(base: Portfolio, assumes: readonly Assume[], issues: DataIssue[]): Portfolio {
  if (assumes.length === 0) return base;
  const last = new Map<string, Assume>();
  for (const assume of assumes) {
    const key = keyOf(assume);
    if (last.has(key) && last.get(key)?.pct !== assume.pct) issues.push(twice(assume));
    last.set(key, assume);
  }
  const [key, known] = [JSON.stringify([...last.values()]), remembered.get(base.assumptions)];
  const laid =
    known?.key === key
      ? known.laid
      : [...last.values()].reduce((now, one) => withOne(now, one, base), base.assumptions);
  remembered.set(base.assumptions, { key, laid });
  return { ...base, assumptions: laid };
}

const twice = ({ what, of }: Assume): DataIssue => ({
  kind: "change-conflict",
  subject: `assumptions/${what}`,
  months: [],
  incomplete: false,
  text: `${what.replaceAll("-", " ")}${of ? ` of ${of}` : ""} is assumed twice: the later assumption counts.`,
});

/** The month something is assumed from; not said: from the month after the last close. */
const begin = ({ from }: Planned, { lastClose }: Pick<Portfolio, "lastClose">): Month =>
  from ?? monthAt((lastClose ?? -1) + 1);

function withOne(
  now: Assumptions,
  assume: Planned,
  base: Pick<Portfolio, "lastClose" | "categories">,
): Assumptions {
  const { of, pct } = assume;
  switch (assume.what) {
    case "raise":
      return { ...now, raises: [...now.raises, { from: begin(assume, base), pct }] };
    case "growth":
      return { ...now, growth: [...now.growth, { series: of, from: begin(assume, base), pct }] };
    case "rate-shock":
      return { ...now, rateShocks: [...now.rateShocks, { currency: of, from: assume.from, pct }] };
    case "inflation":
      return of ? { ...now, indexPct: withPct(now.indexPct, [of], pct) } : { ...now, inflationPct: pct };
    case "renewal-uplift": {
      const categories = of ? [of] : [...base.categories.keys()];
      return { ...now, renewalUpliftPct: withPct(now.renewalUpliftPct, categories, pct) };
    }
    case "deflection":
      return { ...now, deflections: [...now.deflections, { line: of, from: begin(assume, base), pct }] };
    case "vacancy-probability":
      return { ...now, vacancyProbabilityPct: pct };
  }
}

const withPct = (map: ReadonlyMap<string, Decimal>, keys: readonly string[], pct: Decimal) =>
  new Map([...map, ...keys.map((key): [string, Decimal] => [key, pct])]);

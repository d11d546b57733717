import type { Day } from "./day";

/** Days from the first to the last, both included; null: without an end. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** The later of two last days; null is never. */
export const laterOf = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? null : a > b ? a : b;

/** The earlier of two last days; null is never. */
export const earlierOf = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null || a < b ? a : b;

export const holdsOn = ({ from, to }: Span, day: Day): boolean => from <= day && (to === null || day <= to);

/** What of a span lies in another; null: nothing. */
export function within<S extends Span>(
  span: S,
  { from, to }: { from: Day | null; to: Day | null },
): S | null {
  const cut = {
    ...span,
    from: from === null || span.from > from ? span.from : from,
    to: earlierOf(span.to, to),
  };
  return cut.to !== null && cut.to < cut.from ? null : cut;
}

/** The same days with no day twice, in order; spans that touch are one. */
export function joined(spans: readonly Span[]): Span[] {
  const all = [...spans].sort((a, b) => a.from - b.from);
  const whole: { from: Day; to: Day | null }[] = [];
  for (const { from, to } of all) {
    const last = whole.at(-1);
    if (last && (last.to === null || from <= last.to + 1)) last.to = laterOf(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

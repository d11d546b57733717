import type { Assumptions } from "../assumptions";
import type { Decimal } from "../decimal";
import type { Month } from "../month";
import type { Position } from "./position";
import { nextRaise, raises } from "./salary";

/** So many raises of so many per cent, one after the other. */
export interface Raises {
  readonly pct: Decimal;
  readonly times: number;
}

type Planned = Pick<Assumptions, "raiseMonth" | "raises">;

/** The raises after the month a salary is stated as of, up to and with `m`: the position's own, or those assumed from their month on. */
export function raisesUntil(
  { raisePct }: Pick<Position, "raisePct">,
  asOf: Month,
  m: Month,
  { raiseMonth, raises: planned }: Planned,
): readonly Raises[] {
  const times = raises(asOf, m, raiseMonth);
  if (times === 0) return [];
  if (planned.length === 0) return [{ pct: raisePct, times }];
  const runs: { pct: Decimal; times: number }[] = [];
  for (let at = nextRaise(asOf, raiseMonth); at <= m; at = nextRaise(at, raiseMonth)) {
    const pct = pctAt(planned, at) ?? raisePct;
    const last = runs.at(-1);
    if (last?.pct === pct) last.times++;
    else runs.push({ pct, times: 1 });
  }
  return runs;
}

/** The latest assumption that has begun. */
function pctAt(planned: Planned["raises"], m: Month): Decimal | null {
  let best: Planned["raises"][number] | null = null;
  for (const raise of planned)
    if (raise.from <= m && (best === null || raise.from >= best.from)) best = raise;
  return best?.pct ?? null;
}

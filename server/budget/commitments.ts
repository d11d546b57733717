import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { horizonBetween, monthsOf } from "../planning/horizon";
import { amountIn, type Line, marksIn } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";

/** Contract money after the last close, by month, in whole minor units: up to each earliest end, and after it. */
export interface Commitments {
  readonly currency: string;
  readonly from: Month;
  readonly committed: readonly number[];
  readonly avoidable: readonly number[];
}

const ahead = 36;

/** What contracts commit in the three years after the last close, and what can still be avoided. */
export async function commitments(view: View, viewer: Viewer, today?: Day): Promise<Commitments> {
  return commitmentsOf(await ask(viewer, view, monthAt(0), today));
}

/** The same for a portfolio that is already expanded. */
export function commitmentsOf({ plan, portfolio }: Pick<Asked, "plan" | "portfolio">): Commitments {
  const { lastClose } = plan.context;
  const horizon = horizonBetween(monthAt(lastClose + 1), monthAt(lastClose + ahead));
  const lines = plan.lines.filter((line) => line.source === "contracts" && line.converted);
  const months = monthsOf(horizon);
  const sum = (isCounted: (line: Line, m: Month) => boolean) =>
    months.map((m) => lines.reduce((all, line) => all + (isCounted(line, m) ? amountIn(line, m) : 0), 0));
  const isCommitted = (line: Line, m: Month) => marksIn(line, m).includes("committed");
  return {
    currency: portfolio.organisation.reportingCurrency,
    from: horizon.from,
    committed: sum(isCommitted),
    avoidable: sum((line, m) => !isCommitted(line, m)),
  };
}

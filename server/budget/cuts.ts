import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import { type Cut, type Cuts, cuts } from "../planning/cuts";
import type { Day } from "../planning/day";
import type { Currency } from "../planning/money";
import { type Month, monthAt } from "../planning/month";
import { isIncomplete } from "../planning/plan";
import { ask } from "./asked";
import { subjectTitle } from "./labels";

/** A cut with the names of what it is and of what it breaks. */
export interface NamedCut extends Omit<Cut, "breaks"> {
  readonly title: string;
  readonly breaks: readonly (Cut["breaks"][number] & { readonly title: string })[];
}

export interface CutsAnswer extends Omit<Cuts, "cuts" | "year"> {
  readonly currency: Currency;
  readonly today: Day;
  readonly by: Month;
  readonly incomplete: boolean;
  /** People are shown as groups: none of them is on the list. */
  readonly withoutPeople: boolean;
  readonly cuts: readonly NamedCut[];
  readonly count: number;
}

const mostCuts = 500;

/** What can still be stopped so that its money is gone from a month on. */
export async function answerCuts(
  { pct, by, view }: { readonly pct: number; readonly by: Month; readonly view: View },
  viewer: Viewer,
  today?: Day,
): Promise<CutsAnswer> {
  const asked = await ask(viewer, view, monthAt(by + 11), today);
  const withoutPeople = !may(viewer, "see-salaries");
  const { portfolio, plan } = asked;
  const {
    year,
    cuts: all,
    ...rest
  } = cuts(portfolio, plan, { share: pct / 100, by, mergesPeople: withoutPeople });
  const named = all.slice(0, mostCuts).map((cut) => ({
    ...cut,
    title: subjectTitle(portfolio, cut.subject),
    breaks: cut.breaks.map((one) => ({ ...one, title: subjectTitle(portfolio, one.subject) })),
  }));
  return {
    ...rest,
    currency: portfolio.organisation.reportingCurrency,
    today: asked.today,
    by,
    incomplete: isIncomplete(plan.issues, year),
    withoutPeople,
    cuts: named,
    count: all.length,
  };
}

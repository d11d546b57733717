"use client";
import { BeforeAfter } from "../../_charts/before-after";
import { useLocale } from "../../_parts/locale";
import { useHere } from "../organisation";
import { effectInWords } from "./effect-words";
import classes from "./imports.module.css";
import type { Effect } from "./preview-answer";

/** What the import would do to the plan: in words for this fiscal year and the next, by month in a picture. */
export function PlanEffect({ effect, file }: { effect: Effect; file: string }) {
  const here = useHere();
  const locale = useLocale();
  const words = effectInWords(effect, here, here.currentYear, locale);
  const changes = effect.after.some((amount, at) => amount !== effect.before[at]);
  if (!changes) return <p className={classes.soft}>The totals of the plan stay as they are.</p>;
  return (
    <BeforeAfter
      title={{ who: here.name, what: `planned cost before and after ${file}` }}
      finding={words}
      currency={effect.currency}
      months={effect.months}
      before={effect.before}
      after={effect.after}
      lastClose={null}
      calendar={here}
    />
  );
}

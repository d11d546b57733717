"use client";
import { useLocale } from "../../_parts/locale";
import { nothing, printExact, printShort } from "../../_parts/money";
import { arrow } from "../../_parts/variance";
import { useEffectOf } from "../scenario-effect";

interface EffectCellProps {
  id: string;
  /** 0: this fiscal year, 1: the next. */
  year: 0 | 1;
  /** An approved one is in the records already. */
  asked: boolean;
}

/** What a scenario does to one fiscal year; a dash while it is asked. */
export function EffectCell({ id, year, asked }: EffectCellProps) {
  const locale = useLocale();
  const { effect, error } = useEffectOf(id, asked);
  const own = effect?.years[year];
  if (error) return <span title={error.message}>?</span>;
  if (!asked || !effect || !own) return nothing;
  const difference = own.after - own.before;
  if (difference === 0) return "no difference";
  return (
    <span title={printExact(difference, effect.currency, locale, true)} style={{ whiteSpace: "nowrap" }}>
      {printShort(difference, effect.currency, locale, true)} <span aria-hidden>{arrow(difference)}</span>
    </span>
  );
}

"use client";
import { useState } from "react";
import type { Decimal } from "@/server/planning/decimal";
import { writeAmount } from "../../_parts/amount-text";
import { useLocale } from "../../_parts/locale";
import { DecimalField } from "../../_parts/money-field";
import type { Cell } from "./rate-grid";
import classes from "./settings.module.css";

interface RateCellProps {
  /** "EUR Dec 2026". */
  name: string;
  cell: Cell;
  may: boolean;
  onChange: (rate: Decimal | null) => void;
}

/** One rate; what is typed counts when the cell is left or Enter is pressed. */
export function RateCell({ name, cell: { rate, isGap }, may, onChange }: RateCellProps) {
  const locale = useLocale();
  const stored = rate?.rate ?? null;
  const [draft, setDraft] = useState<Decimal | null>(stored);
  if (!may) {
    if (stored !== null) return writeAmount(stored, locale);
    return isGap ? <span className={classes.gapWord}>missing</span> : "–";
  }
  return (
    <DecimalField
      size="xs"
      aria-label={`Rate of ${name}`}
      placeholder={isGap ? "missing" : "–"}
      value={draft}
      onChange={setDraft}
      onBlurCapture={() => draft !== stored && onChange(draft)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
    />
  );
}

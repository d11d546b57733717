"use client";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "../_parts/locale";
import { printPct } from "../_parts/money";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import type { Swatch } from "./notation";
import { useWidth } from "./width";

export type Confirmed = "ledger" | "bill" | "notConfirmed";

export interface CoverageBarProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  /** How much of the actuals each stands behind, in whole minor units. */
  ledger: number;
  bill: number;
  notConfirmed: number;
  onPart?: (part: Confirmed) => void;
}

const looks: Readonly<Record<Confirmed, { name: string; colour: string; swatch: Swatch }>> = {
  ledger: { name: "ledger", colour: ink("ac"), swatch: "solid" },
  bill: { name: "bill", colour: ink("py"), swatch: "solid" },
  notConfirmed: { name: "not confirmed", colour: ink("warn"), swatch: "outlined" },
};

const parts: readonly Confirmed[] = ["ledger", "bill", "notConfirmed"];

/** How much of the actuals is from the ledger, from bills, or not confirmed by either. */
export function CoverageBar({ title, finding, currency, onPart, ...amounts }: CoverageBarProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const total = parts.reduce((sum, part) => sum + Math.abs(amounts[part]), 0);
  const shareOf = (part: Confirmed) => (total ? Math.abs(amounts[part]) / total : 0);
  const said = (part: Confirmed) => `${looks[part].name} ${total ? printPct(shareOf(part), locale) : "?"}`;
  const startOf = (part: Confirmed) =>
    parts.slice(0, parts.indexOf(part)).reduce((sum, before) => sum + shareOf(before), 0) * width;
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit="%"
      legend={parts.map((part) => ({ ...looks[part], name: said(part) }))}
      height={18}
      table={{
        currency,
        head: ["Confirmed by", "Amount", "Share"],
        rows: parts.map((part) => ({
          name: looks[part].name,
          cells: [amounts[part], printPct(total ? shareOf(part) : null, locale)],
          onOpen: onPart && (() => onPart(part)),
        })),
      }}
    >
      <div ref={box}>
        <svg width={width} height={16} role="img" aria-label={parts.map(said).join(", ")}>
          {parts.map((part) => {
            const open = looks[part].swatch === "outlined";
            const wide = shareOf(part) * width;
            if (wide === 0) return null;
            return (
              <rect
                key={part}
                x={startOf(part) + (open ? 0.5 : 0)}
                y={0.5}
                width={Math.max(1, wide - 1)}
                height={15}
                fill={open ? "none" : looks[part].colour}
                stroke={open ? looks[part].colour : "none"}
                strokeDasharray={open ? "3 2" : undefined}
              />
            );
          })}
        </svg>
      </div>
    </ChartFrame>
  );
}

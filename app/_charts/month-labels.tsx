"use client";
import { ZIndexLayer } from "recharts";
import type { Currency } from "@/server/planning/money";
import { type Month, monthOfYear } from "@/server/planning/month";
import { monthName } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { printShort } from "../_parts/money";
import { ink } from "../_parts/palette";
import { type MonthFigures, yearsInView } from "./month-data";
import { useBands } from "./month-layers";
import { narrow } from "./width";

/** Quarters and fiscal years below the columns; a full year says its total where there is room. */
export function MonthLabels({ figures, width }: { figures: MonthFigures; width: number }) {
  const bands = useBands();
  const locale = useLocale();
  if (!bands) return null;
  const { months, calendar } = figures;
  const step = bands.area.width / months.length;
  const base = bands.area.y + bands.area.height;
  const every = step >= 30 ? 1 : width < narrow ? 6 : 3;
  const named = (m: Month) => (monthOfYear(m) - calendar.fiscalYearStart + 12) % every === 0;
  return (
    <ZIndexLayer zIndex={500}>
      <g pointerEvents="none">
        {months
          .filter((m) => named(m) && bands.startOf(m) + 22 < bands.area.x + bands.area.width)
          .map((m) => (
            <text
              key={m}
              x={bands.startOf(m) + (every === 1 ? step / 2 : 1)}
              y={base + 14}
              textAnchor={every === 1 ? "middle" : "start"}
            >
              {monthName(m)}
            </text>
          ))}
        {yearsInView(figures).map((year) => (
          <YearLabel
            key={year.first}
            {...year}
            x={bands.startOf(year.first)}
            y={base}
            step={step}
            locale={locale}
            currency={figures.currency}
          />
        ))}
      </g>
    </ZIndexLayer>
  );
}

interface YearLabelProps {
  x: number;
  y: number;
  step: number;
  label: string;
  months: number;
  total: number | null;
  locale: string;
  currency: Currency;
}

function YearLabel({ x, y, step, label, months, total, locale, currency }: YearLabelProps) {
  const room = step * months;
  if (room < 44) return null;
  return (
    <>
      <line x1={x} x2={x} y1={y} y2={y + 34} stroke={ink("line-strong")} strokeWidth={1} />
      <text x={x + 5} y={y + 31}>
        <tspan style={{ fill: ink("ink"), fontWeight: 600 }}>{label}</tspan>
        {total !== null && room > 125 && <tspan dx={6}>{printShort(total, currency, locale)}</tspan>}
      </text>
    </>
  );
}

"use client";
import { useState } from "react";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { useLocale } from "../_parts/locale";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import { describeHeadcount, type HeadcountFigures, headcountIn, headcountTwin } from "./headcount-data";
import { HeadcountAxes, headcountPlace, MonthSeats } from "./headcount-drawing";
import { HeadcountTip } from "./headcount-tip";
import { ticksOver } from "./scale";
import { useWidth } from "./width";

interface HeadcountProps extends HeadcountFigures {
  title: ChartTitle;
  finding?: string;
  calendar: FiscalCalendar;
  height?: number;
  /** One level down: who is there in that month. */
  onMonth?: (m: Month) => void;
}

/** Headcount by month, stacked by team: filled seats solid, vacancies outlined above them; what was before the last close, what is planned after it. */
export function Headcount({ title, finding, calendar, height = 280, onMonth, ...figures }: HeadcountProps) {
  const { months, teams, lastClose } = figures;
  const [box, width] = useWidth();
  const [over, setOver] = useState<number | null>(null);
  const locale = useLocale();
  const reach = months.map((_, at) => headcountIn(teams, at)).map(({ filled, vacant }) => filled + vacant);
  const ticks = ticksOver(reach);
  const place = headcountPlace(width, height, months.length, ticks);
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit="FTE"
      legend={[
        ...teams.map(({ name, colour }) => ({ name, colour, swatch: "solid" as const })),
        { name: "vacant, weighed by probability", swatch: "outlined", colour: ink("ac") },
      ]}
      table={headcountTwin(figures, locale, onMonth)}
      height={height}
    >
      <div ref={box} style={{ position: "relative" }} onMouseLeave={() => setOver(null)}>
        <svg width={width} height={height} role="img" aria-label={describeHeadcount(figures, locale)}>
          <HeadcountAxes
            months={months}
            ticks={ticks}
            place={place}
            calendar={calendar}
            lastClose={lastClose}
          />
          {months.map((m, at) => (
            <MonthSeats key={m} teams={teams} at={at} place={place} />
          ))}
          {months.map((m, at) => (
            <rect
              key={m}
              x={place.startOf(at)}
              y={place.top}
              width={place.step}
              height={place.base - place.top}
              fill={ink("ink")}
              fillOpacity={over === at ? 0.06 : 0}
              style={onMonth && { cursor: "pointer" }}
              onMouseEnter={() => setOver(at)}
              onClick={onMonth && (() => onMonth(m))}
            />
          ))}
        </svg>
        {over !== null && (
          <HeadcountTip figures={figures} at={over} left={place.startOf(over)} width={width} />
        )}
      </div>
    </ChartFrame>
  );
}

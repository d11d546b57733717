"use client";
import { tightnessOf } from "../../../_charts/capacity-data";
import { showMonth } from "../../../_parts/dates";
import { Figures } from "../../../_parts/figures";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { type CapacityAnswer, type CapacityRow, inFte } from "./words";

/** Time there is this month, what keeps things running, what the roadmap takes, and what is left over. */
export function CapacityFigures({ total, answer }: { total: CapacityRow; answer: CapacityAnswer }) {
  const locale = useLocale();
  const { fullTime, months, rows } = answer;
  const at = (part: "net" | "run" | "support" | "project" | "free") => inFte(total[part], fullTime);
  const fte = (value: number) => printNumber(value, locale, 1);
  const now = (part: Parameters<typeof at>[0]) => at(part)[0] ?? 0;
  const month = months[0];
  const busy = now("net") === 0 ? null : ((now("run") + now("support")) / now("net")) * 100;
  const short = rows.filter(({ free, net }) =>
    free.slice(0, 3).some((some, i) => {
      const full = Math.max(1, fullTime[i] ?? 1);
      return tightnessOf(some / full, (net[i] ?? 0) / full) === "short";
    }),
  );
  return (
    <Figures
      figures={[
        {
          label: `Time there is in ${month === undefined ? "this month" : showMonth(month)}, FTE`,
          value: fte(now("net")),
        },
        {
          label: "Run work and support, FTE",
          value: fte(now("run") + now("support")),
          note: busy === null ? undefined : `${printNumber(Math.round(busy), locale)} % of the time there is`,
        },
        { label: "Roadmap, FTE", value: fte(now("project")) },
        { label: "Left over, FTE", value: fte(now("free")) },
        {
          label: "Short in the next three months",
          value: String(short.length),
          note:
            short
              .slice(0, 2)
              .map(({ label }) => label)
              .join(", ") || "none",
        },
      ]}
    />
  );
}

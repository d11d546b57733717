"use client";
import type { Day } from "@/server/planning/day";
import { type Month, monthOfYear } from "@/server/planning/month";
import { monthName, showMonth } from "../_parts/dates";
import { columnName, type Expiry, type ExpiryColumn, expiryColumns, expiryTwin } from "./expiry-data";
import classes from "./expiry-calendar.module.css";
import { ChartFrame, type ChartTitle } from "./frame";
import { useWidth } from "./width";

interface ExpiryCalendarProps {
  title: ChartTitle;
  months: readonly Month[];
  today: Day;
  expiries: readonly Expiry[];
  onMonth: (month: Month) => void;
  onExpired: () => void;
}

const [height, foot, head] = [150, 34, 16];

/** How many certificates have their last day in each month, one block for each; what has expired stands before them. */
export function ExpiryCalendar(props: ExpiryCalendarProps) {
  const { title, months, today, expiries, onMonth, onExpired } = props;
  const columns = expiryColumns(expiries, months, today);
  const open = (month: Month | null) => (month === null ? onExpired() : onMonth(month));
  const ahead = columns.slice(1).reduce((sum, column) => sum + column.expiries.length, 0);
  return (
    <ChartFrame title={title} unit={null} table={expiryTwin(columns, open)} height={height}>
      <Drawing
        columns={columns}
        description={`${columns[0]?.expiries.length ?? 0} expired, ${ahead} in the months shown. The table names them.`}
        open={open}
      />
    </ChartFrame>
  );
}

interface DrawingProps {
  columns: readonly ExpiryColumn[];
  description: string;
  open: (month: Month | null) => void;
}

function Drawing({ columns, description, open }: DrawingProps) {
  const [box, width] = useWidth();
  const most = Math.max(4, ...columns.map(({ expiries }) => expiries.length));
  const step = width / columns.length;
  const block = (height - foot - head) / most;
  return (
    <div ref={box} className={classes.box}>
      <svg width={width} height={height} role="img" aria-label={description}>
        {columns.map(({ month, expiries }, at) => (
          <g
            key={columnName(month)}
            className={classes.column}
            data-expired={month === null || undefined}
            onClick={() => open(month)}
          >
            <title>{`${columnName(month)}: ${expiries.map(({ name }) => name).join("; ") || "none"}`}</title>
            <rect x={at * step} y={0} width={step} height={height} className={classes.ground} />
            {expiries.map((expiry, n) => (
              <rect
                key={`${expiry.name} ${expiry.day}`}
                className={classes.block}
                x={at * step + step * 0.15}
                y={height - foot - (n + 1) * block}
                width={step * 0.7}
                height={Math.max(1, block - 2)}
              />
            ))}
            {expiries.length > 0 && (
              <text
                className={classes.count}
                x={(at + 0.5) * step}
                y={height - foot - expiries.length * block - 4}
              >
                {expiries.length}
              </text>
            )}
            <Label month={month} x={(at + 0.5) * step} step={step} isFirst={at === 1} />
          </g>
        ))}
        <line x1={0} x2={width} y1={height - foot} y2={height - foot} className={classes.axis} />
      </svg>
    </div>
  );
}

/** Below a column: its month, and the year where one begins. */
function Label({
  month,
  x,
  step,
  isFirst,
}: {
  month: Month | null;
  x: number;
  step: number;
  isFirst: boolean;
}) {
  const y = height - foot + 14;
  if (month === null)
    return (
      <text className={classes.label} x={x} y={y}>
        {step < 44 ? "past" : "expired"}
      </text>
    );
  const beginsYear = monthOfYear(month) === 1 || isFirst;
  return (
    <>
      {(step > 24 || monthOfYear(month) % 3 === 1) && (
        <text className={classes.label} x={x} y={y}>
          {monthName(month).slice(0, step < 30 ? 1 : 3)}
        </text>
      )}
      {beginsYear && (
        <text className={classes.label} x={x} y={y + 14}>
          {showMonth(month).slice(-4)}
        </text>
      )}
    </>
  );
}

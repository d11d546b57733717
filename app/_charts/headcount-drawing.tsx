import { type FiscalCalendar, fiscalYearFirst, fiscalYearLabel } from "@/server/planning/fiscal-year";
import { type Month, monthOfYear } from "@/server/planning/month";
import { monthName, showMonth } from "../_parts/dates";
import { ink } from "../_parts/palette";
import { type Seats, seatsIn, type TeamHeadcount } from "./headcount-data";
import { narrow } from "./width";

/** Where everything of a chart of heads stands, in pixels. */
interface HeadcountPlace {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly base: number;
  /** The room of one month. */
  readonly step: number;
  readonly startOf: (at: number) => number;
  readonly y: (fte: number) => number;
}

const [head, foot] = [22, 36];

/** Lays out so many months between the axis and the right edge. */
export function headcountPlace(
  width: number,
  height: number,
  months: number,
  ticks: readonly number[],
): HeadcountPlace {
  const left = 12 + 7 * Math.max(...ticks.map((tick) => String(tick).length));
  const step = (width - left) / Math.max(1, months);
  const [base, most] = [height - foot, ticks.at(-1) ?? 1];
  const y = (fte: number) => base - (fte / most) * (base - head);
  return { width, left, top: head, base, step, startOf: (at) => left + at * step, y };
}

interface AxesProps {
  months: readonly Month[];
  ticks: readonly number[];
  place: HeadcountPlace;
  calendar: FiscalCalendar;
  lastClose: Month;
}

/** The scale from zero, fiscal years and months below, and the line of the last close. */
export function HeadcountAxes({ months, ticks, place, calendar, lastClose }: AxesProps) {
  const { left, width, base, top, startOf, y } = place;
  const close = months.indexOf(lastClose) + 1;
  const late = startOf(close) > width - 130;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            stroke={ink(tick === 0 ? "line-strong" : "line")}
          />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {months.map((m, at) => (
        <MonthName key={m} m={m} at={at} months={months} place={place} calendar={calendar} />
      ))}
      {close > 0 && (
        <>
          <line x1={startOf(close)} x2={startOf(close)} y1={top - 14} y2={base} stroke={ink("line-strong")} />
          <text x={startOf(close) + (late ? -5 : 5)} y={top - 5} textAnchor={late ? "end" : "start"}>
            last close {showMonth(lastClose)}
          </text>
        </>
      )}
    </>
  );
}

interface MonthNameProps extends Pick<AxesProps, "months" | "place" | "calendar"> {
  m: Month;
  at: number;
}

/** A quarter's first month by name, and the fiscal year where it begins and has room for its name. */
function MonthName({ m, at, months, place, calendar }: MonthNameProps) {
  const { startOf, base, step, width } = place;
  const every = step >= 30 ? 1 : width < narrow ? 6 : 3;
  const named = (monthOfYear(m) - calendar.fiscalYearStart + 12) % every === 0 && startOf(at) + 22 < width;
  const begins = at === 0 || fiscalYearFirst(m, calendar) === m;
  const inYear = months.filter(
    (one) => fiscalYearFirst(one, calendar) === fiscalYearFirst(m, calendar),
  ).length;
  return (
    <>
      {named && (
        <text x={startOf(at) + 1} y={base + 14}>
          {monthName(m)}
        </text>
      )}
      {begins && inYear * step >= 44 && (
        <>
          <line x1={startOf(at)} x2={startOf(at)} y1={base} y2={base + 34} stroke={ink("line-strong")} />
          <text x={startOf(at) + 5} y={base + 31} style={{ fill: ink("ink"), fontWeight: 600 }}>
            {fiscalYearLabel(m, calendar)}
          </text>
        </>
      )}
    </>
  );
}

interface MonthSeatsProps {
  teams: readonly TeamHeadcount[];
  at: number;
  place: HeadcountPlace;
}

/** One month's column. */
export function MonthSeats({ teams, at, place }: MonthSeatsProps) {
  const column = Math.max(2, Math.min(40, place.step * 0.74));
  const x = place.startOf(at) + (place.step - column) / 2;
  return seatsIn(teams, at).map((seats) => (
    <Part key={`${seats.team.id}/${seats.vacant}`} seats={seats} x={x} column={column} place={place} />
  ));
}

function Part({
  seats,
  x,
  column,
  place,
}: {
  seats: Seats;
  x: number;
  column: number;
  place: HeadcountPlace;
}) {
  const { team, vacant, from, to } = seats;
  const height = Math.max(1, place.y(from) - place.y(to));
  // A hair of ground between the parts; an outline lies within its part, so that heights stay true.
  const inset = vacant ? 0.5 : 0;
  return (
    <rect
      x={x + inset}
      y={place.y(to) + inset}
      width={column - 2 * inset}
      height={Math.max(0.5, height - 2 * inset)}
      fill={vacant ? ink("panel") : team.colour}
      stroke={vacant ? team.colour : ink("panel")}
      strokeWidth={vacant ? 1 : height > 3 ? 0.75 : 0}
    />
  );
}

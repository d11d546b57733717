"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import type { Decimal } from "@/server/planning/decimal";
import { minorUnits, printMinor } from "@/server/planning/money";
import { type Month, printMonth } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showMonth } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import {
  type AmountFormat,
  formatFor,
  nothing,
  printAmount,
  printExact,
  printShort,
} from "../../_parts/money";
import { RecordList } from "../../_parts/record-list";
import { StatusMark, type Tone } from "../../_parts/status-mark";
import { useMay } from "../organisation";
import { useView } from "../use-view";
import { type Narrowing, narrowed, narrowingIn, narrowings } from "./narrowing";
import classes from "./roadmap.module.css";
import { type InitiativeRow, type RoadmapAnswer, stageOf, statusWord } from "./words";

interface InitiativeListProps {
  answer: RoadmapAnswer;
  openId: string | null;
}

/** All initiatives with their months, what they cost once and every year, and what they save. */
export function InitiativeList({ answer, openId }: InitiativeListProps) {
  const { address } = useView();
  const locale = useLocale();
  const { initiatives, currency } = answer;
  const by = narrowingIn(address);
  const rows = narrowed(initiatives, by);
  const format = formatFor(
    initiatives.flatMap((row) => [row.oneOff, row.runPerYear, row.savingsPerYear]),
    currency,
    locale,
  );
  return (
    <>
      {initiatives.length > 0 && <Narrowings rows={initiatives} by={by} />}
      <RecordList
        noun="initiatives"
        caption="Initiatives with their months, what they cost and what they save"
        columns={columnsOf(answer, format)}
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) =>
          `/roadmap/${encodeURIComponent(row.id)}${changed(address, { edit: null, milestone: null, new: null })}`
        }
        openKey={openId}
        usual={{ column: "first", descending: false }}
        totals={(shown) => ({
          oneOff: printAmount(sumOf(shown, "oneOff"), format),
          run: printAmount(sumOf(shown, "runPerYear"), format),
          savings: printAmount(sumOf(shown, "savingsPerYear"), format),
        })}
        empty={initiatives.length === 0 ? <NoInitiatives /> : <NoneNarrowed />}
      />
    </>
  );
}

type AmountName = "oneOff" | "runPerYear" | "savingsPerYear";

const sumOf = (rows: readonly InitiativeRow[], name: AmountName): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

const monthText = (m: Month | null): string | null => (m === null ? null : printMonth(m));
const monthShown = (m: Month | null) => (
  <span className={classes.day}>{m === null ? "no date" : showMonth(m)}</span>
);

const tones: Readonly<Record<ReturnType<typeof stageOf>, Tone>> = {
  done: "plain",
  running: "accent",
  planned: "good",
  idea: "plain",
};

function columnsOf({ milestones, currency }: RoadmapAnswer, format: AmountFormat): Column<InitiativeRow>[] {
  const milestoneName = (id: string | null) =>
    id === null ? null : (milestones.find((one) => one.id === id)?.name ?? id);
  const amount = (id: string, title: string, name: AmountName): Column<InitiativeRow> => ({
    id,
    title,
    unit: format.unit,
    number: true,
    value: (row) => Number(printMinor(row[name], currency)),
    show: (row) => <Amount row={row} name={name} currency={currency} format={format} />,
  });
  return [
    { id: "title", title: "Initiative", value: (row) => row.title || row.id },
    {
      id: "status",
      title: "Status",
      value: statusWord,
      show: (row) => <StatusMark tone={tones[stageOf(row)]}>{statusWord(row)}</StatusMark>,
      choice: true,
    },
    { id: "objective", title: "Objective", value: (row) => row.objective, spare: true },
    {
      id: "first",
      title: "First",
      value: (row) => monthText(row.first),
      show: (row) => monthShown(row.first),
    },
    {
      id: "last",
      title: "Last",
      value: (row) => monthText(row.last),
      show: (row) => monthShown(row.last),
      spare: true,
    },
    amount("oneOff", "One-off", "oneOff"),
    { ...amount("run", "Run a year", "runPerYear"), spare: true },
    { ...amount("savings", "Savings a year", "savingsPerYear"), spare: true },
    {
      id: "booked",
      title: "Booked",
      value: (row) => (row.notBooked ? "not booked" : null),
      show: (row) => (row.notBooked ? <StatusMark tone="warn">not booked</StatusMark> : nothing),
      spare: true,
    },
    {
      id: "hangs",
      title: "Hangs on",
      value: (row) => milestoneName(row.hangsOn),
      choice: true,
      spare: true,
    },
  ];
}

/** What is typed of an initiative that is not in the plan, by year where it is by month; in its own currency. */
function typedAmount({ typed }: InitiativeRow, name: AmountName): number {
  const units = (value: Decimal) => Math.round(Number(value) * minorUnits(typed.currency));
  if (name === "oneOff") return units(typed.oneOff);
  return name === "runPerYear" ? units(typed.runPerMonth) * 12 : -units(typed.savingsPerMonth) * 12;
}

interface AmountProps {
  row: InitiativeRow;
  name: AmountName;
  currency: string;
  format: AmountFormat;
}

/** The plan's amount; of what is not in the plan what it would be, said so. */
function Amount({ row, name, currency, format }: AmountProps) {
  const { locale } = format;
  if (row.counted)
    return (
      <span title={`${printExact(row[name], currency, locale)} ${currency}`}>
        {printAmount(row[name], format)}
      </span>
    );
  const typed = typedAmount(row, name);
  if (typed === 0) return nothing;
  const own = row.typed.currency === currency;
  return (
    <span className={classes.soft} title="As typed; not in the plan and not in the total">
      ({own ? printAmount(typed, format) : printShort(typed, row.typed.currency, locale)})
    </span>
  );
}

/** The lists people ask for most, each with its count. */
function Narrowings({ rows, by }: { rows: readonly InitiativeRow[]; by: Narrowing | null }) {
  const { set } = useView();
  const names = Object.keys(narrowings) as Narrowing[];
  return (
    <div className={classes.narrow} role="group" aria-label="Show">
      {[null, ...names].map((name) => (
        <Button
          key={name ?? "all"}
          size="compact-xs"
          variant={by === name ? "light" : "default"}
          aria-pressed={by === name}
          onClick={() => set({ show: name, page: null })}
        >
          {name === null ? "All" : narrowings[name]} {narrowed(rows, name).length}
        </Button>
      ))}
    </div>
  );
}

function NoInitiatives() {
  const mayEdit = useMay("edit-records");
  return (
    <EmptyState
      title="No initiatives yet"
      action={
        mayEdit && (
          <Button component={Link} href="/roadmap/new">
            Type the first initiative
          </Button>
        )
      }
      template={<a href="/api/imports/template/initiatives">Template of initiatives (CSV)</a>}
    >
      Initiatives belong here: what you want to change, from when to when, what it costs and what it ends.
      Dates that hang on a milestone move when it moves, and their costs with them.
    </EmptyState>
  );
}

const NoneNarrowed = () => (
  <p className={classes.none}>No initiative is in this list. That is good news, or show all.</p>
);

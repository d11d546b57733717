"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { changed } from "../../_parts/address";
import { EmptyState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { formatFor, printAmount } from "../../_parts/money";
import { RecordList } from "../../_parts/record-list";
import { useMay } from "../organisation";
import { useView } from "../use-view";
import { type AmountName, columnsOf } from "./initiative-columns";
import { type Narrowing, narrowed, narrowingIn, narrowings } from "./narrowing";
import classes from "./roadmap.module.css";
import type { InitiativeRow, RoadmapAnswer } from "./words";

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

const sumOf = (rows: readonly InitiativeRow[], name: AmountName): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

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

"use client";
import { useRouter } from "next/navigation";
import { monthOf } from "@/server/planning/day";
import { fiscalYearFirst } from "@/server/planning/fiscal-year";
import { type Month, monthAt } from "@/server/planning/month";
import { Timeline } from "../../_charts/timeline";
import { changed } from "../../_parts/address";
import { showSpan } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printShort } from "../../_parts/money";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { useMoveInitiative } from "./use-move-initiative";
import { type RoadmapAnswer, stageOf } from "./words";

/** From this fiscal year to the end of the one in which the last item ends; at least two years, at most five. */
function span({ initiatives, milestones, year }: RoadmapAnswer): { first: Month; last: Month } {
  const ends = [
    ...initiatives.flatMap(({ last }) => last ?? []),
    ...milestones.flatMap(({ day }) => (day === null ? [] : monthOf(day))),
  ];
  const furthest = Math.max(year + 23, ...ends);
  const years = Math.min(5, Math.ceil((furthest - year + 1) / 12));
  return { first: year, last: monthAt(year + years * 12 - 1) };
}

/** Initiatives by month with the milestones above them; each opens beside the picture. */
export function RoadmapChart({ answer }: { answer: RoadmapAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const router = useRouter();
  const { address } = useView();
  const { initiatives, milestones, currency, today, year } = answer;
  const mayEdit = useMay("edit-records");
  const move = useMoveInitiative();
  const names = new Map(milestones.map(({ id, name }) => [id, name]));
  const { first, last } = span({ ...answer, year: fiscalYearFirst(year, here) });
  const open = (path: string) => router.push(path, { scroll: false });
  return (
    <Timeline
      title={{ who: here.name, what: "roadmap by month", period: showSpan(first, last) }}
      items={initiatives.map((row) => ({
        id: row.id,
        name: row.title || row.id,
        first: row.first,
        last: row.last,
        stage: stageOf(row),
        note: [
          row.oneOff === 0 ? null : `${printShort(row.oneOff, currency, locale)} one-off`,
          row.hangsOn === null ? null : `hangs on ${names.get(row.hangsOn) ?? row.hangsOn}`,
        ]
          .filter((part) => part !== null)
          .join(" · "),
      }))}
      milestones={milestones}
      first={first}
      last={last}
      today={today}
      calendar={here}
      onItem={(id) =>
        open(
          `/roadmap/${encodeURIComponent(id)}${changed(address, { milestone: null, new: null, edit: null })}`,
        )
      }
      onItemMove={mayEdit ? move : undefined}
      onMilestoneMove={
        mayEdit
          ? (id, months) =>
              open(`/roadmap${changed(address, { milestone: id, edit: "1", by: String(months), new: null })}`)
          : undefined
      }
      onMilestone={(id) => open(`/roadmap${changed(address, { milestone: id, new: null, edit: null })}`)}
    />
  );
}

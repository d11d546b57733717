"use client";
import { ScoreTrend } from "../../../_charts/score-trend";
import { showDay, showMonth } from "../../../_parts/dates";
import { monthOf } from "@/server/planning/day";
import { DataTable } from "../../../_parts/data-table";
import type { VendorAnswer } from "./vendor-shown";

/** How the vendor was judged: the trend of its reviews, and the latest one sentence by sentence. */
export function Scorecard({ answer: { row, criteria, reviews } }: { answer: VendorAnswer }) {
  const latest = reviews.at(-1);
  if (!latest)
    return (
      <>
        <h3>Scorecard</h3>
        <p>
          Not reviewed yet. A review scores {criteria.map(({ name }) => name.toLowerCase()).join(", ")} from 1
          to 5: edit the vendor to add one.
        </p>
      </>
    );
  const points = reviews.map(({ review, score }) => ({
    id: String(review.day),
    name: showMonth(monthOf(review.day)),
    score: score === null ? null : Number(score),
    cells: criteria.map(({ id }) => String(review.scores.find((one) => one.criterion === id)?.score ?? "–")),
  }));
  const first = reviews[0];
  const rows = latest.review.scores.map((scored) => ({
    ...scored,
    name: criteria.find(({ id }) => id === scored.criterion)?.name ?? scored.criterion,
    weight: criteria.find(({ id }) => id === scored.criterion)?.weight ?? null,
  }));
  return (
    <>
      <h3>Scorecard</h3>
      <ScoreTrend
        title={{
          who: row.name,
          what: "score of reviews, 1 to 5",
          period: reviews.length === 1 ? "1 review" : `${reviews.length} reviews`,
        }}
        finding={finding(first?.score ?? null, latest.score, reviews.length)}
        heads={criteria.map(({ name }) => name)}
        points={points}
      />
      <DataTable
        caption={`Review of ${showDay(latest.review.day)} by ${latest.review.by}`}
        columns={[
          { id: "criterion", title: "Criterion", value: ({ name }) => name },
          { id: "weight", title: "Weight", number: true, value: ({ weight }) => weight ?? "0" },
          { id: "score", title: "Score", number: true, value: ({ score }) => score },
          { id: "why", title: "Why", value: ({ why }) => why },
        ]}
        rows={rows}
        rowKey={({ criterion }) => criterion}
      />
    </>
  );
}

function finding(first: string | null, last: string | null, count: number): string | undefined {
  if (last === null) return undefined;
  if (first === null || count < 2) return `Scored ${last} of 5 in its only review`;
  const change = Number(last) - Number(first);
  if (Math.abs(change) < 0.005) return `Scored ${last} of 5, as in its first review`;
  return `Scored ${last} of 5, ${change > 0 ? "up" : "down"} from ${first}`;
}

"use client";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import type { TwinTable } from "./twin";
import { useWidth } from "./width";

/** One review: when, and its score from 1 to 5. */
export interface ScorePoint {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  /** What each criterion scored, in the order of `heads`. */
  readonly cells: readonly string[];
}

export interface ScoreTrendProps {
  title: ChartTitle;
  finding?: string;
  heads: readonly string[];
  /** The oldest first. */
  points: readonly ScorePoint[];
  height?: number;
}

const room = { left: 26, right: 20, top: 20, bottom: 20 };
const marks = [1, 2, 3, 4, 5];

/** Scores of dated reviews, one after the other, on the whole scale from 1 to 5. */
export function ScoreTrend({ title, finding, heads, points, height = 150 }: ScoreTrendProps) {
  const [box, width] = useWidth();
  const table: TwinTable = {
    currency: "",
    head: ["Review", "Score", ...heads],
    rows: points.map(({ name, score, cells }) => ({ name, cells: [score?.toFixed(2) ?? "?", ...cells] })),
  };
  const known = points.filter(({ score }) => score !== null);
  const begin = room.left + 22;
  const inside = width - begin - room.right;
  const x = (at: number) => begin + (known.length > 1 ? (inside * at) / (known.length - 1) : inside / 2);
  const y = (score: number) => room.top + ((5 - score) / 4) * (height - room.top - room.bottom);
  const path = known.map(({ score }, at) => `${at ? "L" : "M"}${x(at)},${y(score ?? 1)}`).join("");
  return (
    <ChartFrame title={title} unit={null} finding={finding} table={table} height={height}>
      <div ref={box}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={known.map(({ name, score }) => `${name}: ${score?.toFixed(2)}`).join("; ")}
        >
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={room.left} x2={width} y1={y(mark)} y2={y(mark)} stroke={ink("line")} />
              <text x={room.left - 8} y={y(mark) + 4} fontSize={11} textAnchor="end" fill={ink("ink-soft")}>
                {mark}
              </text>
            </g>
          ))}
          <path d={path} fill="none" stroke={ink("ac")} strokeWidth={1.5} />
          {known.map(({ id, name, score }, at) => (
            <g key={id}>
              <circle cx={x(at)} cy={y(score ?? 1)} r={4} fill={ink("ac")} />
              <text x={x(at)} y={y(score ?? 1) - 9} fontSize={11} textAnchor="middle" fill={ink("ink")}>
                {score?.toFixed(2)}
              </text>
              <text
                x={x(at)}
                y={height - 4}
                fontSize={11}
                textAnchor={anchorOf(at, known.length)}
                fill={ink("ink-soft")}
              >
                {name}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

const anchorOf = (at: number, count: number): "start" | "middle" | "end" =>
  count === 1 || (at > 0 && at < count - 1) ? "middle" : at === 0 ? "start" : "end";

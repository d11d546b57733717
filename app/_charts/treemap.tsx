"use client";
import { Treemap } from "recharts";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "../_parts/locale";
import { formatFor, printAmount, printPct, printShort } from "../_parts/money";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import { others, TreemapBars, type TreemapPart } from "./treemap-bars";
import type { TwinTable } from "./twin";
import { narrow, useWidth } from "./width";

export interface SpendTreemapProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  parts: readonly TreemapPart[];
  /** The heads of what else is said of each part. */
  more?: readonly string[];
  /** How many are drawn one by one; the rest is one rectangle. */
  limit?: number;
  height?: number;
  onPart?: (id: string) => void;
}

/** How a whole is made of parts, by area on a wide screen, as bars on a phone. */
export function SpendTreemap(props: SpendTreemapProps) {
  const { title, finding, currency, parts, more = [], limit = 30, height = 320, onPart } = props;
  const locale = useLocale();
  const [box, width] = useWidth();
  const ranked = [...parts].filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount);
  const total = ranked.reduce((sum, { amount }) => sum + amount, 0);
  const format = formatFor([ranked[0]?.amount], currency, locale);
  const table: TwinTable = {
    currency,
    head: ["Name", "Amount", "Share", ...more],
    rows: ranked.map((part) => ({
      name: part.name,
      onOpen: onPart && (() => onPart(part.id)),
      cells: [part.amount, printPct(part.amount / total, locale), ...(part.more ?? more.map(() => "–"))],
    })),
  };
  const drawn = shownParts(ranked, limit);
  const said = drawn
    .slice(0, 3)
    .map(({ name, amount }) => `${name} ${printShort(amount, currency, locale)}`)
    .join(", ");
  const description = `${ranked.length} parts, the largest: ${said}. The table has every number.`;
  const shareOf = (amount: number) => printPct(amount / total, locale);
  return (
    <ChartFrame title={title} unit={format.unit} finding={finding} table={table} height={height}>
      <div ref={box}>
        {width < narrow ? (
          <TreemapBars
            parts={drawn.slice(0, 12)}
            largest={drawn[0]?.amount ?? 1}
            said={(amount) => `${printAmount(amount, format)} · ${shareOf(amount)}`}
            onPart={onPart}
          />
        ) : (
          <div role="img" aria-label={description} style={{ height }}>
            <Treemap
              width={width}
              height={height}
              data={drawn.map(({ id, name, amount }) => ({ id, name, amount, share: shareOf(amount) }))}
              dataKey="amount"
              nameKey="name"
              isAnimationActive={false}
              onClick={(node) => {
                const at = drawn.find(({ name }) => name === node.name);
                if (at && at.id !== others) onPart?.(at.id);
              }}
              content={(node) => (
                <Tile
                  {...node}
                  share={shareOf(node.value)}
                  said={`${node.name}: ${printShort(node.value, currency, locale)}, ${shareOf(node.value)}`}
                  opens={onPart !== undefined && node.name !== drawn.find(({ id }) => id === others)?.name}
                />
              )}
            />
          </div>
        )}
      </div>
    </ChartFrame>
  );
}

/** The largest, and what is left as one. */
function shownParts(ranked: readonly TreemapPart[], limit: number): readonly TreemapPart[] {
  if (ranked.length <= limit) return ranked;
  const rest = ranked.slice(limit);
  const amount = rest.reduce((sum, part) => sum + part.amount, 0);
  return [...ranked.slice(0, limit), { id: others, name: `${rest.length} others`, amount }];
}

interface TileProps {
  x: number;
  y: number;
  width: number;
  height: number;
  depth: number;
  index: number;
  name: string;
  share: string;
  said: string;
  opens: boolean;
}

const letter = 6.6;

/** As many letters as fit; none where fewer than four do. */
function fitting(text: string, room: number): string {
  const most = Math.floor(room / letter);
  return text.length <= most ? text : most < 4 ? "" : `${text.slice(0, most - 1)}…`;
}

/** One rectangle; the larger, the darker, so that ranks are seen before they are read. */
function Tile({ x, y, width, height, depth, index, name, share, said, opens }: TileProps) {
  if (depth !== 1) return <g />;
  const strength = Math.max(0.28, 0.95 - index * 0.07);
  const isDark = strength > 0.6;
  const label = height > 20 ? fitting(name, width - 12) : "";
  return (
    <g style={opens ? { cursor: "pointer" } : undefined}>
      <rect x={x} y={y} width={width} height={height} fill={ink("panel")} />
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={ink("band")}
        fillOpacity={isDark ? 1 : strength * 0.7}
        stroke={ink("panel")}
        strokeWidth={2}
      >
        <title>{said}</title>
      </rect>
      {label && (
        <text
          x={x + 7}
          y={y + 16}
          fontSize={12}
          style={{ fill: ink(isDark ? "panel" : "ink") }}
          pointerEvents="none"
        >
          {label}
        </text>
      )}
      {label && height > 38 && (
        <text
          x={x + 7}
          y={y + 31}
          fontSize={11}
          style={{ fill: ink(isDark ? "panel" : "ink") }}
          pointerEvents="none"
        >
          {fitting(share, width - 12)}
        </text>
      )}
    </g>
  );
}

"use client";
import { printAmount } from "../_parts/money";
import { ink } from "../_parts/palette";
import { BarBox, type BridgeDrawing, CauseButton, labelColour, labelOf } from "./bridge-bar";
import { placing } from "./bridge-layout";
import { placesFor } from "./columns";
import { shorten } from "./label";

const axisRoom = 48;
const top = 20;
const bottom = 24;

/** A bridge from left to right: floating columns, each from where the last one ended. */
export function BridgeColumns(drawing: BridgeDrawing) {
  const { laid, width, height, format, description, onCause } = drawing;
  const y = placing(laid.ticks, height - bottom, top);
  const step = (width - axisRoom) / laid.bars.length;
  const column = Math.min(72, step * 0.62);
  const ticked = { ...format, places: placesFor(laid.ticks, format) };
  const xOf = (at: number) => axisRoom + at * step + (step - column) / 2;
  return (
    <svg width={width} height={height} role={onCause ? "group" : "img"} aria-label={description}>
      {laid.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={axisRoom}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            stroke={ink(tick === 0 ? "line-strong" : "line")}
          />
          <text x={axisRoom - 6} y={y(tick) + 4} textAnchor="end">
            {tick === 0 ? "0" : printAmount(tick, ticked, laid.zero === "before")}
          </text>
        </g>
      ))}
      {laid.bars.map((bar, at) => {
        const [high, low] = [y(Math.max(bar.from, bar.to)), y(Math.min(bar.from, bar.to))];
        const box = { x: xOf(at), y: high, width: column, height: Math.max(1, low - high) };
        const next = laid.bars[at + 1];
        const falls = bar.kind === "cause" && bar.to < bar.from;
        return (
          <g key={bar.id}>
            <g aria-hidden={onCause && true}>
              <BarBox bar={bar} box={box} before={drawing.before} after={drawing.after} />
              {next && (
                <line
                  x1={box.x + column}
                  x2={xOf(at + 1)}
                  y1={y(bar.to)}
                  y2={y(bar.to)}
                  stroke={ink("line-strong")}
                  strokeDasharray="2 2"
                />
              )}
              <text
                x={box.x + column / 2}
                y={falls ? Math.min(low + 14, height - bottom - 2) : high - 5}
                textAnchor="middle"
                style={{ fill: labelColour(bar), fontWeight: 600 }}
              >
                {labelOf(bar, drawing)}
              </text>
              <text x={box.x + column / 2} y={height - 7} textAnchor="middle" style={{ fill: ink("ink") }}>
                {shorten(bar.name, step - 4)}
              </text>
            </g>
            <CauseButton
              bar={bar}
              box={{ x: axisRoom + at * step, y: 0, width: step, height }}
              drawing={drawing}
            />
          </g>
        );
      })}
    </svg>
  );
}

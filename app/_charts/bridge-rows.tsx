"use client";
import { ink } from "../_parts/palette";
import { BarBox, type BridgeDrawing, CauseButton, labelColour, labelOf } from "./bridge-bar";
import { placing } from "./bridge-layout";
import { shorten } from "./label";

const row = 44;

/** A bridge on a phone: the same bars from top to bottom, each below its name. */
export function BridgeRows(drawing: BridgeDrawing) {
  const { laid, width, height, description, onCause } = drawing;
  const x = placing(laid.ticks, 1, width - 1);
  return (
    <svg width={width} height={height} role={onCause ? "group" : "img"} aria-label={description}>
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke={ink("line-strong")} />
      {laid.bars.map((bar, at) => {
        const [left, right] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
        const y = at * row;
        const label = labelOf(bar, drawing);
        return (
          <g key={bar.id}>
            <g aria-hidden={onCause && true}>
              <text x={0} y={y + 15} style={{ fill: ink("ink") }}>
                {shorten(bar.name, width - label.length * 7.5 - 12)}
              </text>
              <text x={width} y={y + 15} textAnchor="end" style={{ fill: labelColour(bar), fontWeight: 600 }}>
                {label}
              </text>
              <BarBox
                bar={bar}
                box={{ x: left, y: y + 21, width: Math.max(1, right - left), height: 14 }}
                before={drawing.before}
                after={drawing.after}
              />
            </g>
            <CauseButton bar={bar} box={{ x: 0, y, width, height: row }} drawing={drawing} />
          </g>
        );
      })}
    </svg>
  );
}

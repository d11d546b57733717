"use client";
import type { KeyboardEvent } from "react";
import type { AmountFormat } from "../_parts/money";
import { ink } from "../_parts/palette";
import type { BridgeProps } from "./bridge";
import type { BridgeBar, BridgeBars } from "./bridge-layout";

/** What both drawings of a bridge are given. */
export interface BridgeDrawing extends BridgeProps {
  laid: BridgeBars;
  width: number;
  height: number;
  format: AmountFormat;
  description: string;
  /** A difference with sign and arrow; the total of an end. */
  words: (amount: number) => string;
  ends: (end: BridgeProps["before"]) => string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bar itself: a plan in its notation, a cause good or bad. */
export function BarBox({
  bar,
  box,
  before,
  after,
}: { bar: BridgeBar; box: Box } & Pick<BridgeProps, "before" | "after">) {
  if (bar.kind === "cause") return <rect {...box} fill={ink(bar.to > bar.from ? "bad" : "good")} />;
  const end = bar.kind === "before" ? before : after;
  if (end.drawn === "solid") return <rect {...box} fill={end.colour} />;
  return (
    <rect
      {...box}
      fill={ink("panel")}
      stroke={end.colour}
      strokeWidth={1.5}
      strokeDasharray={end.drawn === "dashed" ? "5 3" : undefined}
    />
  );
}

/** The label of a bar: the total of a plan, or a cause with sign and arrow. */
export const labelOf = (bar: BridgeBar, { before, after, words, ends }: BridgeDrawing): string =>
  bar.kind === "before" ? ends(before) : bar.kind === "after" ? ends(after) : words(bar.to - bar.from);

export const labelColour = (bar: BridgeBar): string =>
  bar.kind === "cause" ? ink(bar.to > bar.from ? "bad" : "good") : ink("ink");

/** The whole place of a cause as one thing to click, read aloud as a sentence. */
export function CauseButton({ bar, box, drawing }: { bar: BridgeBar; box: Box; drawing: BridgeDrawing }) {
  const { onCause, open } = drawing;
  if (bar.kind !== "cause" || !onCause) return null;
  return (
    <rect
      {...box}
      role="button"
      tabIndex={0}
      aria-label={`${bar.name}: ${labelOf(bar, drawing)}; show its lines`}
      aria-pressed={open === bar.id}
      fill={open === bar.id ? ink("accent") : "transparent"}
      fillOpacity={open === bar.id ? 0.08 : 0}
      style={{ cursor: "pointer" }}
      onClick={() => onCause(bar.id)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onCause(bar.id);
      }}
    />
  );
}

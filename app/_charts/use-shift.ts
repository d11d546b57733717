"use client";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";

interface ShiftOptions {
  /** How wide a month is drawn. */
  month: number;
  onOpen: () => void;
  /** Done once it is let go, or Enter is pressed; the new place is shown until that is over. Missing: it cannot be moved. */
  onShift?: (months: number) => unknown;
}

/** Moves something drawn along the months: dragged, or with Shift and the arrow keys; a click or Enter alone opens it. */
export function useShift({ month, onOpen, onShift }: ShiftOptions) {
  const [by, setBy] = useState(0);
  const from = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const back = () => setBy(0);

  async function settle(months: number) {
    if (months === 0 || !onShift) return back();
    try {
      await onShift(months);
    } finally {
      back();
    }
  }

  const drag = {
    // A pointer needs no focus ring.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerDown: ({ currentTarget, pointerId, clientX, button }: PointerEvent) => {
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      from.current = clientX;
      wasDragged.current = false;
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current === null) return;
      const months = Math.round((clientX - from.current) / month) || 0;
      if (months !== 0) wasDragged.current = true;
      setBy(months);
    },
    onPointerUp: () => {
      if (from.current === null) return;
      from.current = null;
      void settle(by);
    },
    onPointerCancel: () => {
      from.current = null;
      back();
    },
    onBlur: () => from.current === null && back(),
  };

  return {
    by,
    handlers: {
      ...(onShift && drag),
      onClick: () => {
        if (!wasDragged.current) onOpen();
        wasDragged.current = false;
      },
      onKeyDown: (event: KeyboardEvent) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (onShift && event.shiftKey && step !== undefined) setBy(by + step);
        else if (event.key === "Escape" && by !== 0) back();
        else if (event.key !== "Enter" && event.key !== " ") return;
        else if (by === 0) onOpen();
        else void settle(by);
        event.preventDefault();
      },
      ...(onShift && { "aria-keyshortcuts": "Shift+ArrowLeft Shift+ArrowRight", style: movable }),
      ...(!onShift && { style: clickable }),
    },
  };
}

const movable = { cursor: "grab", touchAction: "pan-y" } as const;
const clickable = { cursor: "pointer" } as const;

/** "+3 months", "−1 month". */
export const shiftWords = (by: number): string =>
  `${by < 0 ? "\u2212" : "+"}${Math.abs(by)} ${Math.abs(by) === 1 ? "month" : "months"}`;

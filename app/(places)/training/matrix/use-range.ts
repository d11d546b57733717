"use client";
import { type RefObject, useEffect, useState } from "react";

/** What of a grid of equal cells is in sight, with a margin. */
export interface Range {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface Sizes {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** What the names take at the side. */
  readonly side: number;
}

const margin = 6;
const none: Range = { firstRow: 0, lastRow: 30, firstColumn: 0, lastColumn: 20 };

/** First and last of equal parts that lie between two places; both within the count. */
export const between = (from: number, size: number, part: number, count: number): [number, number] => {
  const first = Math.max(0, Math.floor(from / part) - margin);
  return [
    Math.min(first, Math.max(0, count - 1)),
    Math.min(count - 1, Math.ceil((from + size) / part) + margin),
  ];
};

/** Follows what is in sight while one scrolls; a drawing at most for each frame, and only when cells come or go. */
export function useRange(box: RefObject<HTMLDivElement | null>, sizes: Sizes): Range {
  const { rows, columns, rowHeight, columnWidth, side } = sizes;
  const [range, setRange] = useState(none);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const [firstRow, lastRow] = between(scrollTop, clientHeight, rowHeight, rows);
      const [firstColumn, lastColumn] = between(scrollLeft, clientWidth - side, columnWidth, columns);
      const next = { firstRow, lastRow, firstColumn, lastColumn };
      setRange((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    element.addEventListener("scroll", soon, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener("scroll", soon);
    };
  }, [box, rows, columns, rowHeight, columnWidth, side]);
  return range;
}

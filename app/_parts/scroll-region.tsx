"use client";
import { Box, type BoxProps, type ElementProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

interface ScrollRegionProps extends BoxProps, ElementProps<"div", keyof BoxProps> {
  /** What it holds, for those who listen. */
  label: string;
}

/** Whether an element holds more than it shows; followed as either changes its size. */
function useOverflow() {
  const ref = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    );
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [ref, overflows] as const;
}

/** A part that scrolls by itself; where it does, it can be reached and scrolled by keys. */
export function ScrollRegion({ label, ...box }: ScrollRegionProps) {
  const [ref, overflows] = useOverflow();
  return <Box ref={ref} role="region" aria-label={label} tabIndex={overflows ? 0 : undefined} {...box} />;
}

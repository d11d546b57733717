"use client";
import { useLayoutEffect, useRef, useState } from "react";

// What is drawn before the page could be measured (and where nothing can be measured, as in tests).
const usual = 720;

/** The width of an element, followed as it changes; a chart is laid out for it. */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || usual);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

/** Below this a chart is laid out for a phone: fewer labels, lists instead of pictures. */
export const narrow = 520;

"use client";
import { dayOf } from "@/server/planning/schedule";
import { hangs, type When } from "@/server/planning/when";
import { showDay } from "../../_parts/dates";
import { monthsAfter } from "../field-words";
import { useSchedule } from "./use-schedule";

/** Says a date: "30 Jun 2027", or "31 Aug 2027 · 2 months after Data-centre exit". */
export function useWhenWords(): (when: When | null) => string {
  const { milestones, dates } = useSchedule();
  return (when) => {
    if (when === null) return "–";
    if (!hangs(when)) return showDay(when);
    const name = milestones.find(({ id }) => id === when.milestone)?.name || when.milestone;
    const [day, hanging] = [dayOf(when, dates), `${monthsAfter(when.months)} ${name}`];
    return day === null ? hanging : `${showDay(day)} · ${hanging}`;
  };
}

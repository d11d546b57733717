"use client";
import { changed } from "../../_parts/address";
import { showDay, showDistance } from "../../_parts/dates";
import { Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { useView } from "../use-view";
import { beginTooEarly, isAhead, notBookedOf, oneOffOf, runOf, weightiest } from "./finding";
import type { RoadmapAnswer } from "./words";

export const headlineLabels = [
  "In the plan",
  "One-off cost",
  "Run cost a year",
  "Savings not booked",
  "Begin too early",
];

/** What the roadmap costs and saves, and where its order is wrong. */
export function Headline({ answer }: { answer: RoadmapAnswer }) {
  const locale = useLocale();
  const { address } = useView();
  const { initiatives, milestones, currency, today } = answer;
  const ahead = initiatives.filter(isAhead);
  const running = ahead.filter(({ status }) => status === "running").length;
  const [oneOff, run, saved] = [oneOffOf(ahead), runOf(ahead), notBookedOf(ahead)];
  const early = beginTooEarly(initiatives);
  const next = weightiest(milestones, today);
  const href = (show: string) => changed(address, { show, page: null }) || "?";
  const money = (label: string, amount: number, note: string) => ({
    label,
    value: printShort(amount, currency, locale),
    exact: printExact(amount, currency, locale),
    note,
  });
  return (
    <Figures
      figures={[
        {
          label: "In the plan",
          value: String(ahead.length),
          note: `${running} running, ${initiatives.filter(({ counted }) => !counted).length} not in the plan`,
        },
        money("One-off cost", oneOff, "of all that is planned or running"),
        money("Run cost a year", run, "in the twelve months after each ends"),
        {
          ...money("Savings not booked", saved, "a year; they point at no row that costs"),
          href: href("not-booked"),
        },
        {
          label: "Begin too early",
          value: String(early.length),
          note: early.length
            ? "before what they depend on ends"
            : next?.day
              ? `${next.name} ${showDistance(next.day, today)}, ${showDay(next.day)}`
              : "all wait for what they depend on",
          ...(early.length > 0 && { href: href("early") }),
        },
      ]}
    />
  );
}

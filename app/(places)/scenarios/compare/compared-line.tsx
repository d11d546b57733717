"use client";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { kindRead } from "@/server/planning/line";
import { type Month, monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { showMonth } from "../../../_parts/dates";
import { ErrorState } from "../../../_parts/empty-state";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { Arithmetic } from "../../editing/arithmetic";
import { recordHref } from "../../records";
import { useView } from "../../use-view";
import type { Asked } from "./asked";
import type { ComparedBridge } from "./cause-words";
import classes from "./compare.module.css";
import type { PlanShown } from "./plans";

interface ComparedLineProps {
  line: ComparedBridge["lines"][number];
  pair: readonly [PlanShown, PlanShown];
  asked: Asked;
}

/** One line in both plans: the arithmetic of a month side by side. */
export function ComparedLine({ line, pair, asked }: ComparedLineProps) {
  if (!line.opens)
    return (
      <p>
        {line.record === ""
          ? "A budget keeps amounts as they were approved; there is no arithmetic behind them."
          : "The money of people is shown for groups of at least five."}
      </p>
    );
  return <Opened line={line} pair={pair} asked={asked} />;
}

function Opened({ line, pair, asked }: ComparedLineProps) {
  const trpc = useTRPC();
  const { view } = useView();
  const [from, months] = asked.only === null ? [asked.from, asked.months] : [asked.only, 1];
  const { data, error } = useQuery(
    trpc.budget.comparedLine.queryOptions({
      plans: [pair[0].plan, pair[1].plan],
      lineId: line.id,
      from: printMonth(from),
      months,
      view,
    }),
  );
  const [wished, choose] = useState<Month | null>(null);
  if (error) return <ErrorState happened="The line could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="line" />;
  const all = monthsFrom(from, monthAt(from + months - 1));
  const differ = all.filter((_, i) => (data.before?.[i] ?? 0) !== (data.after?.[i] ?? 0));
  const month = wished ?? differ[0] ?? from;
  const kind = kindRead(line.source);
  const href = recordHref(`${kind}/${line.record}`);
  return (
    <section aria-label={`Explain ${line.label}`}>
      <h3 className={classes.heading}>
        Explain this number: {href ? <Link href={href}>{line.label}</Link> : line.label}
      </h3>
      <NativeSelect
        size="xs"
        w="10rem"
        label="Month"
        value={month}
        onChange={({ currentTarget }) => choose(monthAt(Number(currentTarget.value)))}
        data={all.map((m) => ({
          value: String(m),
          label: differ.includes(m) ? `${showMonth(m)} (differs)` : showMonth(m),
        }))}
      />
      <div className={classes.both}>
        {pair.map((plan, i) => (
          <div key={plan.key}>
            <h4 className={classes.heading}>{plan.name}</h4>
            {(i === 0 ? data.before : data.after) === null ? (
              <p>This plan has no such line.</p>
            ) : (
              <Arithmetic id={line.id} month={month} plan={plan.plan} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

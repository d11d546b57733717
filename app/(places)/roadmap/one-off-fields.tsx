"use client";
import { Button } from "@mantine/core";
import { monthOf } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import { monthAt } from "@/server/planning/month";
import { dayOf } from "@/server/planning/schedule";
import { MonthField } from "../../_parts/date-fields";
import { MoneyField } from "../../_parts/money-field";
import { Wide } from "../editing/form";
import { replaced, without } from "../editing/list-changes";
import { useSchedule } from "../editing/use-schedule";
import { useHere } from "../organisation";
import { fieldLabels } from "./initiative-fields";
import classes from "./roadmap.module.css";
import type { FormProps } from "./text-field";

/** The one-off cost: one amount spread over the initiative's months, or amounts of single months. */
export function OneOffFields({ editing: { draft, set, error } }: FormProps) {
  const here = useHere();
  const { dates } = useSchedule();
  const { oneOffSteps: steps, currency } = draft;
  const start = dayOf(draft.start, dates);
  const begin = start === null ? here.currentYear : monthOf(start);
  const next = steps.length === 0 ? begin : monthAt(Math.max(...steps.map(({ month }) => month)) + 1);
  return (
    <Wide>
      <MoneyField
        label={fieldLabels.oneOff}
        description={
          steps.length === 0
            ? "Spread evenly over its months"
            : "Not used: the months below say what is paid when"
        }
        disabled={steps.length > 0}
        currency={currency}
        value={draft.oneOff}
        error={error("oneOff")}
        onChange={(oneOff) => set({ oneOff: oneOff ?? zero })}
      />
      <div role="group" aria-label={fieldLabels.oneOffSteps}>
        {steps.map((step, at) => (
          <div key={at} className={classes.row}>
            <MonthField
              label="In"
              w={130}
              value={step.month}
              error={error(`oneOffSteps.${at}.month`)}
              onChange={(month) => month !== null && set({ oneOffSteps: replaced(steps, at, { month }) })}
            />
            <MoneyField
              label="One-off cost"
              flex={1}
              currency={currency}
              value={step.amount}
              error={error(`oneOffSteps.${at}.amount`)}
              onChange={(amount) => set({ oneOffSteps: replaced(steps, at, { amount: amount ?? zero }) })}
            />
            <Button
              variant="subtle"
              aria-label={`Remove the one-off cost ${at + 1}`}
              onClick={() => set({ oneOffSteps: without(steps, at) })}
            >
              Remove
            </Button>
          </div>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => set({ oneOffSteps: [...steps, { month: next, amount: zero }] })}
        >
          {steps.length === 0 ? "Say what is paid in which month" : "Another month"}
        </Button>
      </div>
    </Wide>
  );
}

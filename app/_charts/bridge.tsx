"use client";
import type { Currency } from "@/server/planning/money";
import { useLocale } from "../_parts/locale";
import { formatFor, printExact, printShort } from "../_parts/money";
import { ink } from "../_parts/palette";
import { arrow } from "../_parts/variance";
import { BridgeColumns } from "./bridge-columns";
import { type BridgeCause, bridgeBars } from "./bridge-layout";
import { BridgeRows } from "./bridge-rows";
import { ChartFrame, type ChartTitle } from "./frame";
import type { TwinTable } from "./twin";
import { narrow, useWidth } from "./width";

/** A plan at either end of a bridge. */
export interface BridgeEnd {
  readonly name: string;
  readonly amount: number;
  readonly colour: string;
  /** Records solid, a budget outlined, a scenario outlined and dashed. */
  readonly drawn: "solid" | "outlined" | "dashed";
}

export interface BridgeProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  before: BridgeEnd;
  after: BridgeEnd;
  causes: readonly BridgeCause[];
  /** What bridges beside this one reach, so that all share one scale. */
  beside?: readonly number[];
  /** The cause that is open. */
  open?: string | null;
  onCause?: (id: string) => void;
}

const height = 260;

/** Why one plan differs from another: from its total over each cause to the other's; more cost is bad. */
export function Bridge(props: BridgeProps) {
  const { title, finding, currency, before, after, causes, beside } = props;
  const locale = useLocale();
  const [box, width] = useWidth();
  const laid = bridgeBars(before, after, causes, beside);
  const format = formatFor(
    laid.zero === "nothing"
      ? [before.amount, after.amount]
      : laid.bars.flatMap(({ from, to }) => [from, to, to - from]),
    currency,
    locale,
  );
  const words = (amount: number) => `${printShort(amount, currency, locale, true)} ${arrow(amount)}`.trim();
  const ends = (end: BridgeEnd) => printShort(end.amount, currency, locale);
  const shared = {
    ...props,
    laid,
    width,
    words,
    ends,
    format,
    description: `From ${before.name}, ${ends(before)}, to ${after.name}, ${ends(after)}: ${causes
      .map(({ name, amount }) => `${name} ${words(amount)}`)
      .join(", ")}. The table has every number.`,
  };
  const isNarrow = width < narrow;
  const needed = isNarrow ? laid.bars.length * 44 + 8 : height;
  return (
    <div ref={box}>
      <ChartFrame
        title={title}
        finding={finding}
        unit={format.unit}
        table={twin(props, (amount) => printExact(amount, currency, locale))}
        height={needed}
        legend={[
          { name: "more cost ▲", swatch: "solid", colour: ink("bad") },
          { name: "less cost ▼", swatch: "solid", colour: ink("good") },
          ...(laid.zero === "before"
            ? [
                {
                  name: `0 is ${before.name}, ${ends(before)}`,
                  swatch: "outlined" as const,
                  colour: ink("line-strong"),
                },
              ]
            : []),
        ]}
      >
        {isNarrow ? (
          <BridgeRows {...shared} height={needed} />
        ) : (
          <BridgeColumns {...shared} height={needed} />
        )}
      </ChartFrame>
    </div>
  );
}

function twin(
  { currency, before, after, causes, onCause }: BridgeProps,
  print: (amount: number) => string,
): TwinTable {
  let at = before.amount;
  const steps = causes.map(({ id, name, amount }) => {
    at += amount;
    return { name, cells: [amount, print(at)], ...(onCause ? { onOpen: () => onCause(id) } : {}) };
  });
  return {
    currency,
    head: ["Cause", "Amount", "Reached"],
    rows: [
      { name: before.name, cells: ["", print(before.amount)] },
      ...steps,
      { name: after.name, cells: [after.amount - before.amount, print(after.amount)] },
    ],
  };
}

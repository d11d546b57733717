"use client";
import { Button, CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { monthAt, monthsFrom, parseMonth, printMonth } from "@/server/planning/month";
import { Commitments } from "../../_charts/commitments";
import { keepingPeriod } from "../../_parts/address";
import { showMonth, showSpan } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printPct, printShort } from "../../_parts/money";
import { Columns, Panel } from "../../_parts/page";
import { WaitingChart } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { HeldIn } from "./held-in";
import { NextDecisions } from "./next-decisions";

export type AvoidableAnswer = Outputs["budget"]["avoidable"];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The share of the next twelve months that can still be avoided; null where nothing is planned. */
function openShare({
  committed,
  avoidable,
  sunk,
}: Pick<AvoidableAnswer, "committed" | "avoidable" | "sunk">) {
  const [bound, open, spent] = [committed, avoidable, sunk].map((part) => sum(part.slice(0, 12))) as [
    number,
    number,
    number,
  ];
  const whole = bound + open + spent;
  return whole > 0 ? open / whole : null;
}

/** What of the next three years is bound and what can still be decided, with the last days behind it. */
export function StillAvoidable() {
  const trpc = useTRPC();
  const { view, address, set } = useView();
  const { data, error } = useQuery({
    ...trpc.budget.avoidable.queryOptions({ view }),
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="What can still be avoided could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingChart height={260} what="commitments" />;
  if (sum(data.committed) + sum(data.avoidable) + sum(data.sunk) === 0) return null;
  const month = parseMonth(address.get("held") ?? "");
  return (
    <>
      <Columns shape="first wide">
        <Panel>
          <Curve answer={data} />
        </Panel>
        <Panel
          title="Last days to decide"
          aside={
            <Button
              component={Link}
              href={keepingPeriod("/scenarios/cuts", address)}
              size="compact-xs"
              variant="light"
            >
              What can I still stop?
            </Button>
          }
        >
          <NextDecisions answer={data} />
        </Panel>
      </Columns>
      {month !== null && (
        <Panel
          title={`What is bound and what can be decided in ${showMonth(month)}`}
          aside={<CloseButton size="sm" aria-label="Close the month" onClick={() => set({ held: null })} />}
        >
          <HeldIn month={month} today={data.today} />
        </Panel>
      )}
    </>
  );
}

function Curve({ answer }: { answer: AvoidableAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { set } = useView();
  const { from, committed, avoidable, sunk, currency } = answer;
  const last = monthAt(from + committed.length - 1);
  const share = openShare(answer);
  return (
    <Commitments
      title={{
        who: here.name,
        what: "cost, sunk, committed and still avoidable",
        period: showSpan(from, last),
      }}
      finding={
        share === null
          ? undefined
          : `${printPct(share, locale)} of the next twelve months' cost can still be avoided, ${printShort(sum(avoidable.slice(0, 12)), currency, locale)}.`
      }
      currency={currency}
      months={monthsFrom(from, last)}
      committed={committed}
      avoidable={avoidable}
      sunk={sunk}
      calendar={here}
      height={260}
      onMonth={(m) => set({ held: printMonth(m) })}
    />
  );
}

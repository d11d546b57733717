"use client";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { monthAt, monthsFrom } from "@/server/planning/month";
import { Headcount } from "../../_charts/headcount";
import { MonthsStacked } from "../../_charts/months-stacked";
import { nthColour } from "../../_parts/category-colours";
import { showMonth, showSpan } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { Panel } from "../../_parts/page";
import { WaitingChart } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { HeadcountChart } from "./headcount-chart";
import { tierFinding, tierName } from "./tier-words";
import type { TeamAnswer } from "./words";

/** Who there is, by team or by support tier; by tier with what each costs. */
export function TeamCharts({ answer }: { answer: TeamAnswer }) {
  const { address, set } = useView();
  const byTier = address.get("by") === "tier";
  return (
    <>
      <SegmentedControl
        size="xs"
        mb={8}
        aria-label="Headcount by"
        value={byTier ? "tier" : "team"}
        onChange={(by) => set({ by: by === "tier" ? by : null })}
        data={[
          { value: "team", label: "By team" },
          { value: "tier", label: "By support tier" },
        ]}
      />
      {byTier ? (
        <Tiers />
      ) : (
        <Panel>
          <HeadcountChart answer={answer} />
        </Panel>
      )}
    </>
  );
}

function Tiers() {
  const { view } = useView();
  const { data, error } = useQuery(useTRPC().budget.tiers.queryOptions({ view }));
  if (error) return <ErrorState happened="The tiers could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingChart height={280} what="headcount by tier" />;
  return (
    <>
      <Panel>
        <ByTier answer={data} />
      </Panel>
      <Panel>
        <CostByTier answer={data} />
      </Panel>
    </>
  );
}

type TierAnswer = Outputs["budget"]["tiers"];

/** The place of a tier on the ladder gives it its colour in both charts. */
const colourOf = (tier: string, { headcount }: TierAnswer): string =>
  nthColour(
    Math.max(
      0,
      headcount.findIndex((row) => row.tier === tier),
    ),
  );

function ByTier({ answer }: { answer: TierAnswer }) {
  const here = useHere();
  const last = monthAt(answer.from + answer.months - 1);
  return (
    <Headcount
      title={{ who: here.name, what: "headcount by support tier", period: showSpan(answer.from, last) }}
      months={monthsFrom(answer.from, last)}
      lastClose={answer.lastClose}
      teams={answer.headcount.map(({ tier, filled, vacant }) => ({
        ...{ id: tier, filled, vacant, name: tierName(tier) },
        colour: colourOf(tier, answer),
      }))}
      calendar={here}
    />
  );
}

function CostByTier({ answer }: { answer: TierAnswer }) {
  const here = useHere();
  const last = monthAt(answer.from + answer.months - 1);
  const isMerged = answer.cost.some(({ tier }) => tier === "*");
  return (
    <MonthsStacked
      title={{
        who: here.name,
        what: isMerged ? "cost of people" : "cost of people by support tier",
        period: showSpan(answer.from, last),
      }}
      finding={
        isMerged
          ? "What single tiers cost is told to director and finance."
          : tierFinding(answer.cost, answer.lastClose - answer.from, showMonth(answer.lastClose))
      }
      months={monthsFrom(answer.from, last)}
      series={answer.cost.map(({ tier, amounts }) => ({
        ...{ id: tier, amounts, name: tierName(tier) },
        colour: colourOf(tier, answer),
      }))}
      currency={answer.currency}
      lastClose={answer.lastClose}
      calendar={here}
    />
  );
}

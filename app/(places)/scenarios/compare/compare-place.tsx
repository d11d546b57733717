"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { PageHeader } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { readAsked, usualPlans } from "./asked";
import { Compared } from "./compared";
import { PlanChoice } from "./plan-choice";
import { shownPlans } from "./plans";
import { Waiting } from "./waiting";

/** Up to four plans side by side: what they come to, month by month, and why each differs from the first. */
export function ComparePlace() {
  const trpc = useTRPC();
  const here = useHere();
  const { year, address, set } = useView();
  const scenarios = useQuery(trpc.scenarios.list.queryOptions());
  const budgets = useQuery(trpc.ledger.budgets.queryOptions());
  const error = scenarios.error ?? budgets.error;
  if (error) return <ErrorState happened="The plans could not be fetched" remedy={error.message} />;
  if (!scenarios.data || !budgets.data) return <Waiting />;
  const asked = readAsked(address, year ?? here.currentYear);
  const known = { scenarios: scenarios.data.scenarios, budgets: budgets.data };
  const wanted =
    asked.plans.length >= 2
      ? asked.plans
      : usualPlans(scenarios.data.open, known.scenarios, known.budgets, year ?? here.currentYear);
  if (wanted.length < 2) return <Nothing />;
  const plans = shownPlans(wanted, known);
  const choice = (
    <PlanChoice plans={plans} {...known} onChange={(text) => set({ plans: text, cause: null, line: null })} />
  );
  return <Compared asked={asked} plans={plans} choice={choice} />;
}

function Nothing() {
  return (
    <>
      <PageHeader finding="There is nothing to compare yet" title={[useHere().name, "compare"]} />
      <EmptyState
        title="A comparison needs a scenario or a budget"
        action={
          <Button component={Link} href="/scenarios">
            Make a scenario
          </Button>
        }
      >
        A scenario is a named set of changes laid over the records: a project later, a contract ended, another
        raise. Here it stands beside the records, month by month, with what makes the difference.
      </EmptyState>
    </>
  );
}

"use client";
import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../_trpc/client";
import { FirstSteps } from "./first-steps";
import { missingOf, type Step } from "./guide-steps";

const subjectOfRates = "currencies/";

/** Currencies some amounts are in and that have no rate. */
function useRateless(isAsked: boolean): string[] {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.budget.overview.queryOptions({ view: "accrual", by: "category" }, { enabled: isAsked }),
  );
  const subjects =
    data?.issues.filter(({ kind }) => kind === "rate-missing").map(({ subject }) => subject) ?? [];
  return [...new Set(subjects.map((subject) => subject.replace(subjectOfRates, "")))].sort();
}

/** The first steps, for those who have not gone them yet: whoever began with everything is not told of them. */
export function FirstImport({ steps }: { steps: readonly Step[] }) {
  const missing = missingOf(steps).length;
  const [began] = useState(missing > 0);
  const [isAway, putAway] = useLocalStorage({
    key: "first-steps-away",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isShown = began && !isAway;
  const rateless = useRateless(isShown && missing < steps.length);
  if (!began) return null;
  if (!isShown)
    return (
      <Button variant="subtle" mb="md" onClick={() => putAway(false)}>
        Show the first steps: {steps.length - missing} of {steps.length}
      </Button>
    );
  return <FirstSteps steps={steps} rateless={rateless} onPutAway={() => putAway(true)} />;
}

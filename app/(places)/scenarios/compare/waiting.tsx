"use client";
import { PageHeader } from "../../../_parts/page";
import { WaitingChart, WaitingFigures } from "../../../_parts/waiting";

/** While plans are fetched: what will stand here, in its size. */
export function Waiting() {
  return (
    <>
      <PageHeader finding="Compare" title={["Fetching the plans"]} />
      <WaitingFigures labels={["First plan", "Compared plan"]} />
      <WaitingChart height={300} what="plans" />
    </>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { showDay, showMonth } from "../../../_parts/dates";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { ContractsTabs } from "../contracts-tabs";
import { StrandedPart } from "../../joined/stranded/stranded-part";
import { finding, type StrandedAnswer } from "../../joined/stranded/words";

/** What outlives what it serves, initiative by initiative, with the cheapest date to move each to. */
export function StrandedPlace() {
  const { view } = useView();
  const { data, error } = useQuery({
    ...useTRPC().budget.stranded.queryOptions({ view }),
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="Stranded commitments could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<ContractsTabs />} finding="Stranded commitments" title={["Looking for them"]} />
        <WaitingTable rows={6} what="stranded commitments" />
      </>
    );
  return <Shown answer={data} />;
}

function Shown({ answer }: { answer: StrandedAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { view } = useView();
  return (
    <>
      <PageHeader
        back={<ContractsTabs />}
        finding={finding(answer, locale)}
        title={[
          here.name,
          `${answer.initiatives.length} initiatives`,
          view === "cash" ? "cash" : "cost (P&L)",
          answer.currency,
          `as of ${showDay(answer.today)}`,
          `looked at to ${showMonth(answer.until)}`,
        ]}
      />
      {answer.initiatives.length === 0 ? (
        <EmptyState
          title="Nothing is stranded"
          template={<a href="/api/imports/template/initiatives">Template of initiatives (CSV)</a>}
        >
          Contracts, assets and seats that run on after the initiative that retires what they serve stand
          here, and services that lose their contract before they are replaced. Initiatives say what they end
          by their benefits; contracts name the initiative that replaces them.
        </EmptyState>
      ) : (
        answer.initiatives.map((one) => (
          <Panel key={one.initiative}>
            <StrandedPart found={one} currency={answer.currency} />
          </Panel>
        ))
      )}
    </>
  );
}

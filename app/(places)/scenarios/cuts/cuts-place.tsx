"use client";
import { Button, Group, NumberInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { printMonth } from "@/server/planning/month";
import { MonthField } from "../../../_parts/date-fields";
import { showMonth } from "../../../_parts/dates";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { Figures } from "../../../_parts/figures";
import { useLocale } from "../../../_parts/locale";
import { printExact, printPct, printShort } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingFigures, WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { type Asked, enough, readAsked, writeChosen } from "./asked";
import { CutList } from "./cut-list";
import { saveCuts } from "./download";
import { MakeScenario } from "./make-scenario";
import { type CutsAnswer, finding } from "./words";

/** "Cut 10 % by June 2027: what can I still stop?" */
export function CutsPlace() {
  const trpc = useTRPC();
  const here = useHere();
  const locale = useLocale();
  const { view, address } = useView();
  const { data: days } = useQuery(trpc.budget.avoidable.queryOptions({ view }));
  const asked = days ? readAsked(address, days.today) : null;
  const { data, error } = useQuery({
    ...trpc.budget.cuts.queryOptions({ pct: asked?.pct ?? 0, by: asked ? printMonth(asked.by) : "", view }),
    enabled: asked !== null,
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="What can still be stopped could not be found out" remedy={error.message} />;
  if (!data || !asked)
    return (
      <>
        <PageHeader finding="What can still be stopped" title={["Fetching the plan"]} />
        <WaitingFigures labels={["Run rate", "Goal", "Chosen", "Committed", "Sunk"]} />
        <WaitingTable rows={12} what="cuts" />
      </>
    );
  return (
    <>
      <PageHeader
        finding={finding(data, asked.pct, showMonth(asked.by), locale)}
        title={[
          here.name,
          "what can still be stopped",
          view === "cash" ? "cash" : "cost (P&L)",
          data.currency,
          `the year from ${showMonth(asked.by)}`,
          data.incomplete ? "incomplete: see data issues" : null,
        ]}
      />
      <Wish asked={asked} answer={data} />
      <Totals answer={data} chosen={asked.chosen} pct={asked.pct} />
      <MakeScenario answer={data} asked={asked} />
      {data.cuts.length === 0 ? (
        <EmptyState title={`Nothing can be stopped by ${showMonth(asked.by)}`}>
          Everything that is planned for that year is bound by then: by contracts, by notice, or because it
          was bought before. Choose a later month, or look at the last days to decide on the overview.
        </EmptyState>
      ) : (
        <Panel title="What can be stopped, the largest yearly saving first">
          <CutList answer={data} chosen={asked.chosen} />
        </Panel>
      )}
      {data.withoutPeople && (
        <p>People are shown for groups of at least five; who may see salaries finds positions here too.</p>
      )}
    </>
  );
}

/** How much, and by when. */
function Wish({ asked, answer }: { asked: Asked; answer: CutsAnswer }) {
  const { set } = useView();
  return (
    <Group gap="sm" mb="sm" align="end">
      <NumberInput
        label="Cut"
        size="sm"
        w={96}
        suffix=" %"
        min={0}
        max={100}
        decimalScale={1}
        value={asked.pct}
        onChange={(value) => set({ share: value === "" ? null : String(value), chosen: null })}
      />
      <MonthField
        label="Gone from"
        value={asked.by}
        onChange={(m) => set({ by: m === null ? null : printMonth(m), chosen: null })}
      />
      <Button
        variant="default"
        onClick={() => set({ chosen: writeChosen(enough(answer.cuts, answer.goal)) })}
      >
        Choose the largest that reach it
      </Button>
      <Button variant="subtle" leftSection={<IconDownload size={14} />} onClick={() => saveCuts(answer)}>
        CSV
      </Button>
    </Group>
  );
}

interface TotalsProps {
  answer: CutsAnswer;
  chosen: ReadonlySet<string>;
  pct: number;
}

/** What is to be saved, what the choice saves, and what no choice can. */
function Totals({ answer, chosen, pct }: TotalsProps) {
  const locale = useLocale();
  const { currency, runRate, goal, committed, sunk, later, cuts } = answer;
  const saved = cuts.reduce((sum, cut) => sum + (chosen.has(cut.subject) ? cut.saved : 0), 0);
  const share = (amount: number) =>
    runRate > 0 ? `${printPct(amount / runRate, locale)} of the run rate` : undefined;
  const figure = (label: string, amount: number, note?: string) => ({
    label,
    value: printShort(amount, currency, locale),
    exact: printExact(amount, currency, locale),
    note,
  });
  const missing = goal - saved;
  return (
    <Figures
      label="What is to be saved and what can be"
      figures={[
        figure("Run rate (12 months)", runRate, "what that year costs as planned"),
        figure(`Goal, ${printPct(pct / 100, locale)}`, goal),
        figure(
          "Chosen",
          saved,
          missing > 0
            ? `${printShort(missing, currency, locale)} are missing`
            : `reaches the goal, ${share(saved) ?? ""}`,
        ),
        figure(
          "Committed",
          committed,
          later > 0 ? `${printShort(later, currency, locale)} can be stopped later` : share(committed),
        ),
        figure("Sunk", sunk, "bought before, depreciates whatever one does"),
      ]}
    />
  );
}

"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { lastDayOf } from "@/server/planning/day";
import { monthAt } from "@/server/planning/month";
import { RenewalMonths } from "../../../_charts/renewal-months";
import { YearCalendar } from "../../../_charts/year-calendar";
import { showDay, showSpan } from "../../../_parts/dates";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printShort } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useScenario } from "../../scenario-context";
import { useView } from "../../use-view";
import { ContractsTabs } from "../contracts-tabs";
import { Board } from "./board";
import { byMonth } from "./by-month";
import { FilterBar } from "./filter-bar";
import { filtered, filtersIn } from "./filters";
import { finding } from "./finding";
import { OpenWork } from "./open-work";
import classes from "./renewals.module.css";
import { dateWords, type RenewalCard, type RenewalsAnswer, sheetHref } from "./words";

/** What is coming: the board, the year, and the months with their money. */
export function RenewalsPlace() {
  const { view, address } = useView();
  const { within } = filtersIn(address);
  const { data, error } = useQuery({
    ...useTRPC().budget.renewals.queryOptions({ view, within }),
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="The renewals could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<ContractsTabs />} finding="Renewals" title={["Fetching the renewals"]} />
        <WaitingTable rows={12} what="renewals" />
      </>
    );
  return <Shown answer={data} />;
}

function Shown({ answer }: { answer: RenewalsAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { view, address } = useView();
  const { open } = useScenario();
  const cards = filtered(answer.cards, filtersIn(address));
  return (
    <>
      <PageHeader
        back={<ContractsTabs />}
        finding={answer.cards.length ? finding(answer, locale) : "Renewals"}
        title={[
          here.name,
          `${answer.cards.length} contracts to look at`,
          view === "cash" ? "cash" : "cost (P&L)",
          answer.currency,
          `as of ${showDay(answer.today)}`,
        ]}
      />
      {open && (
        <p className={classes.soft}>
          {open.name} is open: dates and money are the scenario’s, and deciding goes into it. Stages and notes
          are of the records; close the scenario to change them.
        </p>
      )}
      {answer.cards.length === 0 ? (
        <None />
      ) : (
        <>
          <OpenWork answer={answer} />
          <Panel>
            <FilterBar cards={answer.cards} />
            <Ways answer={answer} cards={cards} />
          </Panel>
        </>
      )}
    </>
  );
}

const shapes = [
  { value: "board", label: "Board" },
  { value: "year", label: "Year" },
  { value: "months", label: "By month" },
];

function Ways({ answer, cards }: { answer: RenewalsAnswer; cards: readonly RenewalCard[] }) {
  const { address, set } = useView();
  const shape = address.get("shape") ?? "board";
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label="Shown as"
        value={shape}
        data={shapes}
        onChange={(value) => set({ shape: value === "board" ? null : value })}
      />
      {shape === "board" && <Board answer={answer} cards={cards} />}
      {shape === "year" && <Year answer={answer} cards={cards} />}
      {shape === "months" && <Months answer={answer} cards={cards} />}
    </>
  );
}

function Year({
  answer: { marks, from, today },
  cards,
}: {
  answer: RenewalsAnswer;
  cards: readonly RenewalCard[];
}) {
  const here = useHere();
  const shown = new Set(cards.map(({ contract }) => contract));
  const days = marks
    .filter(({ contract }) => shown.has(contract))
    .map(({ day, what, contract, title }) => ({
      id: `${contract}/${what}`,
      day,
      word: dateWords[what],
      title,
      href: sheetHref(contract),
      tone: what === "ends" ? ("plain" as const) : day - today <= 30 ? ("bad" as const) : ("warn" as const),
    }));
  return (
    <YearCalendar
      title={{
        who: here.name,
        what: "dates of contracts",
        period: showSpan(from, monthAt(from + 11)),
      }}
      finding={`${days.length} dates until ${showDay(lastDayOf(monthAt(from + 11)))}.`}
      from={from}
      days={days}
    />
  );
}

function Months({
  answer: { from, currency },
  cards,
}: {
  answer: RenewalsAnswer;
  cards: readonly RenewalCard[];
}) {
  const here = useHere();
  const locale = useLocale();
  const months = byMonth(cards, from);
  const total = months.reduce((sum, { renews, leaves }) => sum + renews + leaves, 0);
  return (
    <RenewalMonths
      title={{
        who: here.name,
        what: "money at stake by deadline",
        period: showSpan(from, monthAt(from + 11)),
      }}
      finding={`${printShort(total, currency, locale)} hang on deadlines of twelve months.`}
      currency={currency}
      months={months}
      calendar={here}
    />
  );
}

const None = () => (
  <EmptyState
    title="No contract has a date yet"
    action={
      <Button component={Link} href="/contracts/new">
        Type the first contract
      </Button>
    }
    template={<a href="/api/imports/template/contracts">Template of contracts (CSV)</a>}
  >
    Contracts that renew, end or can be extended stand here by their next deadline, with what doing nothing
    costs.
  </EmptyState>
);

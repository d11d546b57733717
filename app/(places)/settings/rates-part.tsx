"use client";
import { Button, NativeSelect, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt, printMonth } from "@/server/planning/month";
import { useAddress, yearIn } from "../../_parts/address";
import { showSpan } from "../../_parts/dates";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { gapCount, yearsOf } from "./rate-grid";
import { RateTable } from "./rate-table";
import classes from "./settings.module.css";
import type { Currency } from "./settings-place";

/** Exchange rates: what one unit of a currency is worth, planned and actual, month by month. */
export function RatesPart({ currencies }: { currencies: readonly Currency[] }) {
  const trpc = useTRPC();
  const here = useHere();
  const { address, set } = useAddress();
  const may = useMay("edit-rates");
  const [added, setAdded] = useState<readonly string[]>([]);
  const rates = useQuery(trpc.rates.list.queryOptions());
  const last = useQuery(trpc.closes.last.queryOptions());
  const failed = rates.error ?? last.error;
  if (failed) return <ErrorState happened="The rates could not be fetched" remedy={failed.message} />;
  if (!rates.data || last.data === undefined) return <WaitingTable rows={8} what="rates" />;
  const known = [...new Set([...rates.data.map(({ currency }) => currency), ...added])].sort();
  const years = yearsOf(rates.data, here.currentYear, here);
  const first = yearIn(address) ?? here.currentYear;
  const gaps = gapCount(rates.data, known, years, last.data);
  return (
    <>
      <PageHeader
        finding={findingOf(known.length, gaps)}
        title={[`${here.currency} for one unit`, "by month", may ? null : "read only for your role"]}
        actions={
          <NativeSelect
            size="xs"
            aria-label="Fiscal year of the rates"
            value={printMonth(first)}
            onChange={({ currentTarget: { value } }) => set({ year: value })}
            data={years.map((year) => ({ value: printMonth(year), label: fiscalYearLabel(year, here) }))}
          />
        }
      />
      {known.length === 0 && <NoRates />}
      {may && <AddCurrency currencies={currencies} known={known} onAdd={(id) => setAdded([...added, id])} />}
      {known.length > 0 &&
        (["plan", "actual"] as const).map((table) => (
          <Panel
            key={table}
            title={
              table === "plan"
                ? "Plan rates, for months after the last close"
                : "Actual rates, the average of each month"
            }
            aside={showSpan(first, monthAt(first + 11))}
          >
            <RateTable
              table={table}
              first={first}
              rates={rates.data}
              currencies={known}
              lastClose={last.data}
              may={may}
            />
          </Panel>
        ))}
      <p className={classes.soft}>
        A month without a rate takes that of the other table, else of the latest month before it, and says so.
        A currency without any rate stays outside every total. <Link href="/imports">Import rates</Link> ·{" "}
        <a href="/api/imports/template/fx-rates">Template</a> ·{" "}
        <a href="/api/imports/export/fx-rates">Export</a>
      </p>
    </>
  );
}

function findingOf(currencies: number, gaps: number): string {
  const said = `${currencies} ${currencies === 1 ? "currency has" : "currencies have"} rates`;
  if (currencies === 0) return "No currency has a rate yet";
  return gaps === 0
    ? `${said}; no month is missing`
    : `${said}; ${gaps} ${gaps === 1 ? "month is" : "months are"} missing`;
}

interface AddCurrencyProps {
  currencies: readonly Currency[];
  known: readonly string[];
  onAdd: (id: string) => void;
}

function AddCurrency({ currencies, known, onAdd }: AddCurrencyProps) {
  const here = useHere();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = currencies.filter(({ id }) => id !== here.currency && !known.includes(id));
  return (
    <div className={classes.tools}>
      <Select
        size="xs"
        aria-label="Another currency"
        placeholder="Another currency"
        searchable
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        size="xs"
        variant="default"
        disabled={chosen === null}
        onClick={() => {
          if (chosen !== null) onAdd(chosen);
          setChosen(null);
        }}
      >
        Add currency
      </Button>
    </div>
  );
}

const NoRates = () => (
  <EmptyState
    title="No rates yet"
    template={<a href="/api/imports/template/fx-rates">Template of exchange rates (CSV)</a>}
    action={
      <Button component={Link} href="/imports">
        Import rates
      </Button>
    }
  >
    What is paid in other currencies needs rates. Until a currency has one, its amounts stay outside every
    total, and each total says so.
  </EmptyState>
);

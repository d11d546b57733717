"use client";
import { ActionIcon, Burger, NativeSelect, SegmentedControl } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type FiscalCalendar, fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { useAddress, viewIn, yearIn, yearParameter } from "./address";
import { SchemeSwitch } from "./scheme-switch";
import classes from "./top-bar.module.css";

interface TopBarProps {
  organisation: FiscalCalendar & { name: string };
  years: readonly Month[];
  currentYear: Month;
  drawer: boolean;
  onDrawer: () => void;
  demo?: ReactNode;
  scenario?: ReactNode;
  notifications?: ReactNode;
  account?: ReactNode;
}

/** Whose numbers these are, for which year, in which view; and the way to everything else. */
export function TopBar(props: TopBarProps) {
  const { organisation, years, currentYear, drawer, onDrawer, demo, scenario, notifications, account } =
    props;
  return (
    <div className={classes.bar}>
      <Burger
        opened={drawer}
        onClick={onDrawer}
        size="sm"
        hiddenFrom="sm"
        aria-label="Places"
        aria-expanded={drawer}
      />
      <span className={classes.organisation} title={organisation.name}>
        {organisation.name}
      </span>
      {demo}
      <div className={classes.period}>
        <YearSelect calendar={organisation} years={years} currentYear={currentYear} />
        <ViewSwitch />
        {scenario}
      </div>
      <div className={classes.end}>
        <button type="button" className={classes.find} onClick={spotlight.open}>
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <span>Find or go to</span>
          <kbd>Ctrl K</kbd>
        </button>
        <ActionIcon
          className={classes.findSmall}
          onClick={spotlight.open}
          aria-label="Find or go to"
          size="lg"
        >
          <IconSearch size={18} stroke={1.6} />
        </ActionIcon>
        <SchemeSwitch />
        {notifications}
        {account}
      </div>
    </div>
  );
}

interface YearSelectProps {
  calendar: FiscalCalendar;
  years: readonly Month[];
  currentYear: Month;
}

function YearSelect({ calendar, years, currentYear }: YearSelectProps) {
  const { address, set } = useAddress();
  const choose = (value: string) => set({ year: value === yearParameter(currentYear) ? null : value });
  return (
    <NativeSelect
      size="xs"
      aria-label="Fiscal year"
      value={yearParameter(yearIn(address) ?? currentYear)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={years.map((first) => ({ value: yearParameter(first), label: fiscalYearLabel(first, calendar) }))}
    />
  );
}

function ViewSwitch() {
  const { address, set } = useAddress();
  return (
    <SegmentedControl
      size="xs"
      aria-label="View of costs"
      value={viewIn(address)}
      onChange={(value) => set({ view: value === "cash" ? "cash" : null })}
      data={[
        { value: "accrual", label: "P&L" },
        { value: "cash", label: "Cash" },
      ]}
    />
  );
}

"use client";
import { month } from "@/server/planning/month";
import { monthName, showDay } from "../../_parts/dates";
import { Facts } from "../../_parts/detail-panel";
import { type Settings, settingNames, yearNames } from "./organisation-words";
import { useCategoryNames } from "./use-category-names";

/** The settings for those who only read them. */
export function OrganisationFacts({ settings }: { settings: Settings }) {
  const nameOf = useCategoryNames();
  const named = (n: number) => monthName(month(2026, n));
  const { fiscalYearStart, fiscalYearName, holidays, renewalUplifts } = settings;
  const year = yearNames(fiscalYearStart).find(({ value }) => value === fiscalYearName)?.label;
  return (
    <Facts
      facts={[
        [settingNames.name, settings.name],
        [settingNames.reportingCurrency, settings.reportingCurrency],
        [settingNames.fiscalYearStart, named(fiscalYearStart)],
        [settingNames.fiscalYearName, year],
        [settingNames.raiseMonth, named(settings.raiseMonth)],
        [settingNames.inflationPct, `${settings.inflationPct} %`],
        [settingNames.deliveryDays, settings.deliveryDays],
        [settingNames.holidays, holidays.map(showDay).join(", ") || null],
        [
          settingNames.renewalUplifts,
          renewalUplifts.map(({ category, pct }) => `${nameOf(category)} ${pct} %`).join(", ") || null,
        ],
      ]}
    />
  );
}

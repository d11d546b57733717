import type { Outputs } from "../../_trpc/client";
import { fiscalYearLabel, type FiscalYearName } from "@/server/planning/fiscal-year";
import { month } from "@/server/planning/month";
import { monthName } from "../../_parts/dates";

export type Settings = Outputs["settings"]["get"];
export type SettingsFields = Omit<Settings, "id" | "version" | "demo">;

/** The months of a year to choose from. */
export const monthChoices = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: monthName(month(2026, at + 1)),
}));

/** How a year beginning in a month can be called: "FY2027, by its end". */
export const yearNames = (fiscalYearStart: number): { value: FiscalYearName; label: string }[] =>
  (["end", "start", "both"] as const).map((fiscalYearName) => {
    const label = fiscalYearLabel(month(2026, fiscalYearStart), { fiscalYearStart, fiscalYearName });
    return { value: fiscalYearName, label: `${label}, by ${yearWords[fiscalYearName]}` };
  });

const yearWords: Readonly<Record<FiscalYearName, string>> = {
  end: "its end",
  start: "its start",
  both: "both",
};

/** What a setting is called. */
export const settingNames: Readonly<Record<keyof SettingsFields, string>> = {
  name: "Name",
  reportingCurrency: "Reporting currency",
  fiscalYearStart: "Fiscal year starts in",
  fiscalYearName: "Fiscal years are called",
  raiseMonth: "Salaries rise in",
  inflationPct: "Inflation a year",
  deliveryDays: "Days a notice travels",
  holidays: "Holidays",
  planned: "Other assumptions",
  vendorCriteria: "Vendors are reviewed by",
  renewalUplifts: "Renewals cost more, by category",
};

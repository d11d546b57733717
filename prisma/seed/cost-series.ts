import { addToMonth, type Month, monthsFrom } from "@/server/planning/month";
import type { CostSeries } from "@/server/planning/sources/cost-series";
import type { Calendar } from "./calendar";
import { type Course, courseOf } from "./course";
import { pennies } from "./random";

/** A measured series, as it is told. */
interface Measured
  extends Course,
    Pick<CostSeries, "id" | "costCentre" | "category" | "vendor" | "service">,
    Partial<Pick<CostSeries, "method">> {
  /** Months of history. */
  readonly history: number;
  /** A credit note: so many months back, in pounds. */
  readonly credit?: { readonly back: number; readonly amount: number };
}

const summer = [0.93, 0.92, 0.94, 0.96, 1.0, 1.07, 1.13, 1.12, 1.04, 0.97, 0.96, 0.96];
const office = [1.05, 1.0, 1.08, 0.98, 1.0, 1.02, 0.93, 0.82, 1.06, 1.07, 1.05, 0.94];
const projects = [1.0, 1.05, 1.1, 0.9, 1.0, 1.05, 0.95, 0.75, 1.1, 1.15, 1.1, 0.85];

const measured: readonly Measured[] = [
  {
    id: "data-hall-power",
    costCentre: "IT-170",
    category: "facilities",
    vendor: "millrace",
    service: "Data hall",
    yearly: 131_000,
    growth: 6,
    season: summer,
    noise: 0.02,
    steps: [{ back: 0, times: 1.06 }],
    history: 43,
  },
  {
    id: "depot-machine-room-power",
    costCentre: "IT-140",
    category: "facilities",
    vendor: "millrace",
    service: "Network",
    yearly: 16_400,
    growth: 4,
    season: summer,
    noise: 0.04,
    history: 43,
  },
  {
    id: "telephone-calls",
    costCentre: "IT-120",
    category: "telecom",
    vendor: "ferrant",
    service: "Telephone",
    yearly: 33_600,
    growth: -9,
    season: office,
    noise: 0.05,
    history: 38,
    credit: { back: 9, amount: 4_180 },
  },
  {
    id: "mobile-roaming",
    costCentre: "IT-120",
    category: "telecom",
    vendor: "bluepost",
    service: "Mobile",
    yearly: 11_900,
    growth: 2,
    season: [0.6, 0.7, 0.9, 1.0, 1.2, 1.4, 1.7, 1.6, 1.1, 0.9, 0.6, 0.5],
    noise: 0.12,
    history: 38,
  },
  {
    id: "text-messages-and-sensors",
    costCentre: "OP-200",
    category: "telecom",
    vendor: "bluepost",
    service: "Mobile",
    yearly: 8_700,
    growth: 22,
    noise: 0.06,
    history: 27,
  },
  {
    id: "agency-timesheets",
    costCentre: "IT-180",
    category: "external-labour",
    vendor: "harrow-lane",
    service: null,
    yearly: 236_000,
    growth: 5,
    season: projects,
    noise: 0.06,
    history: 33,
  },
  {
    id: "depreciation-servers-and-storage",
    costCentre: "IT-170",
    category: "hardware",
    vendor: null,
    service: "Virtual machines",
    yearly: 243_600,
    growth: -1,
    noise: 0.004,
    method: "flat",
    history: 31,
    steps: [{ back: 14, times: 0.94 }],
  },
  {
    id: "depreciation-laptops-and-phones",
    costCentre: "IT-120",
    category: "hardware",
    vendor: null,
    service: "Workplace",
    yearly: 128_300,
    growth: 0,
    noise: 0.004,
    method: "flat",
    history: 31,
    steps: [{ back: 20, times: 1.08 }],
  },
  {
    id: "depreciation-network",
    costCentre: "IT-140",
    category: "hardware",
    vendor: null,
    service: "Network",
    yearly: 83_900,
    growth: 0,
    noise: 0.004,
    method: "flat",
    history: 31,
  },
  {
    id: "printed-pages",
    costCentre: "IT-120",
    category: "hardware",
    vendor: "inkwell",
    service: "Printing",
    yearly: 12_700,
    growth: -14,
    season: office,
    noise: 0.05,
    history: 40,
    credit: { back: 16, amount: 1_260 },
  },
];

const seriesOf = (told: Measured, calendar: Calendar): CostSeries => {
  const { id, costCentre, category, vendor, service, method = "auto", history, credit } = told;
  const amount = courseOf(id, told, calendar);
  const { lastClose } = calendar;
  const given = (m: Month) => (credit && m === lastClose - credit.back ? credit.amount : 0);
  const months = monthsFrom(addToMonth(lastClose, 1 - history), lastClose);
  const records = months.map((month) => ({ month, amount: pennies(amount(month) - given(month)) }));
  return { id, version: 1, costCentre, category, currency: "GBP", method, vendor, service, records };
};

/** Energy, telephone, timesheets and, from the books, the depreciation of what is there already. */
export const costSeriesOn = (calendar: Calendar): CostSeries[] =>
  measured.map((told) => seriesOf(told, calendar));

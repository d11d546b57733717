import { type Assumptions, nothingPlanned, type Organisation } from "@/server/planning/assumptions";
import { defaultCategories } from "@/server/planning/category";
import type { Day } from "@/server/planning/day";
import { dayIn, isWeekday, monthOf } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { CostCategory, CostCentre } from "@/server/planning/facts";
import { month, yearOf } from "@/server/planning/month";

const kept = { version: 1 };

/** A wholesaler with four sites, 1,200 employees and a revenue of £260 million. */
export const organisation: Organisation = {
  name: "Calder & Wyke Wholesale",
  reportingCurrency: "GBP",
  fiscalYearStart: 4,
  fiscalYearName: "end",
  vendorCriteria: [],
};

/** Christmas, New Year and the May holiday of the years around today, where they are weekdays. */
function holidays(today: Day): Day[] {
  const year = yearOf(monthOf(today));
  const years = [-3, -2, -1, 0, 1, 2, 3, 4].map((n) => year + n);
  const dates: readonly (readonly [number, number])[] = [
    [1, 1],
    [5, 1],
    [12, 25],
    [12, 26],
  ];
  return years.flatMap((y) => dates.map(([m, d]) => dayIn(month(y, m), d))).filter(isWeekday);
}

/** What is assumed for all. */
export const assumptionsOn = (today: Day): Assumptions => ({
  raiseMonth: 4,
  renewalUpliftPct: new Map([
    ["saas", decimal("3.5")],
    ["software", decimal("2.5")],
  ]),
  inflationPct: decimal("2.8"),
  holidays: holidays(today),
  ...nothingPlanned,
});

const centre = (
  id: string,
  name: string,
  parent: string | null,
  more: Partial<CostCentre> = {},
): CostCentre => ({
  ...kept,
  id,
  name,
  parent,
  entity: "Calder & Wyke Ltd",
  irrecoverableTaxPct: null,
  vacancyRatePct: null,
  ...more,
});

/** Who pays: technology operations with its teams and places, and the two parts of the business that share its network. */
export const costCentres: readonly CostCentre[] = [
  centre("IT-100", "Technology operations", null),
  centre("IT-110", "Leadership and architecture", "IT-100"),
  centre("IT-120", "Service desk and workplace", "IT-100", { vacancyRatePct: decimal("2.5") }),
  centre("IT-130", "Cloud and platform", "IT-100"),
  centre("IT-140", "Networks and sites", "IT-100"),
  centre("IT-150", "Security", "IT-100"),
  centre("IT-160", "Data and applications", "IT-100", { entity: "Calder & Wyke NV" }),
  centre("IT-170", "Data hall", "IT-130"),
  centre("IT-180", "Projects", "IT-100"),
  centre("OP-200", "Warehouse operations", null),
  centre("OP-210", "Selby depot", "OP-200"),
  centre("OP-220", "Avonmouth depot", "OP-200"),
];

/** The category that tells storage from the rest of the cloud, where this year's overrun comes from. */
export const cloudStorage: CostCategory = {
  ...kept,
  id: "cloud-storage",
  name: "Cloud storage",
  parent: "cloud",
};

/** All cost categories, as a new installation has them, and one more. */
export const categories: readonly CostCategory[] = [
  ...defaultCategories.map((category) => ({ ...kept, ...category, parent: null })),
  cloudStorage,
];

import { zero } from "@/server/planning/decimal";
import { type Initiative, initiativeStatuses } from "@/server/planning/sources/initiative";
import { kept, optional, required, type Values } from "./column";
import { whenMonthCell } from "./dates";
import { format, type Written } from "./format";
import { effortCell } from "./effort";
import { decimalCell, integerCell } from "./numbers";
import { benefitCell, oneOffStepCell } from "./pairs";
import { choiceCell, currencyCell, idCell, listCell, referenceCell, textCell } from "./texts";

type Stored = Written<Initiative>;

const columns = {
  id: required(idCell, "What it is known by.", "I-07"),
  title: optional(textCell(), "The id where empty.", "Leave the data centre"),
  cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
  category: optional(
    referenceCell("cost-categories"),
    "Of the one-off cost; unassigned where empty, and a data issue.",
    "outside-services",
  ),
  run_category: optional(referenceCell("cost-categories"), "Of the run cost; category where empty.", "cloud"),
  currency: required(currencyCell, "The currency of its amounts.", "GBP"),
  start_month: required(whenMonthCell, "Its first month.", "2027-03"),
  duration_months: required(integerCell(1, 600), "How many months it takes.", "3"),
  one_off: optional(decimalCell, "What it costs once; 0 where empty.", "120000"),
  one_off_steps: optional(
    listCell(oneOffStepCell),
    "Dated parts of the one-off cost, such as 2027-03=40000; spread evenly where empty.",
  ),
  run_per_month: optional(decimalCell, "What it costs a month afterwards; 0 where empty.", "1000"),
  savings_per_month: optional(decimalCell, "What it saves a month afterwards; 0 where empty.", "3000"),
  nature: optional(choiceCell(["opex", "capex"]), "opex where empty.", "opex"),
  useful_life_months: optional(integerCell(1, 600), "Over how many months a capital one-off is depreciated."),
  objective: optional(textCell(2000), "What it is for."),
  status: optional(
    choiceCell(initiativeStatuses),
    "idea, assess and stopped do not count in the plan.",
    "planned",
  ),
  owner: optional(textCell(), "Who leads it.", "A. Moreau"),
  service: optional(textCell(), "The service it is for."),
  depends_on: optional(listCell(referenceCell("initiatives")), "Initiatives that must be done before."),
  benefits: optional(
    listCell(benefitCell),
    "Rows it changes when done, such as end-contract:C-1;scale-series:S-1=40.",
  ),
  efforts: optional(
    listCell(effortCell),
    "Days of our own people's work, such as 40,team=platform,role=cloud-l4;12,skill=aws,level=3.",
  ),
};

type Row = Values<typeof columns>;

function merge(row: Row, stored: Stored | null): Stored {
  const category = kept(row.category, stored?.category, "unassigned");
  return {
    id: row.id,
    title: kept(row.title, stored?.title, row.id),
    costCentre: row.cost_centre,
    category,
    runCategory: kept(row.run_category, stored?.runCategory, category),
    currency: row.currency,
    start: row.start_month,
    durationMonths: row.duration_months,
    oneOff: kept(row.one_off, stored?.oneOff, zero),
    oneOffSteps: kept(row.one_off_steps, stored?.oneOffSteps, []),
    runPerMonth: kept(row.run_per_month, stored?.runPerMonth, zero),
    savingsPerMonth: kept(row.savings_per_month, stored?.savingsPerMonth, zero),
    nature: kept(row.nature, stored?.nature, "opex"),
    usefulLifeMonths: kept(row.useful_life_months, stored?.usefulLifeMonths, null),
    objective: kept(row.objective, stored?.objective, null),
    status: kept(row.status, stored?.status, null),
    owner: kept(row.owner, stored?.owner, null),
    service: kept(row.service, stored?.service, null),
    dependsOn: kept(row.depends_on, stored?.dependsOn, []),
    benefits: kept(row.benefits, stored?.benefits, []),
    efforts: kept(row.efforts, stored?.efforts, []),
  };
}

export const initiatives = format({
  name: "initiatives",
  title: "Initiatives of the roadmap",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge,
  amount: ({ currency, one_off }) => ({ currency, amount: one_off ?? zero }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      title: fact.title,
      cost_centre: fact.costCentre,
      category: fact.category,
      run_category: fact.runCategory,
      currency: fact.currency,
      start_month: fact.start,
      duration_months: fact.durationMonths,
      one_off: fact.oneOff,
      one_off_steps: fact.oneOffSteps.length ? fact.oneOffSteps : null,
      run_per_month: fact.runPerMonth,
      savings_per_month: fact.savingsPerMonth,
      nature: fact.nature,
      useful_life_months: fact.usefulLifeMonths,
      objective: fact.objective,
      status: fact.status,
      owner: fact.owner,
      service: fact.service,
      depends_on: fact.dependsOn.length ? fact.dependsOn : null,
      benefits: fact.benefits.length ? fact.benefits : null,
      efforts: fact.efforts.length ? fact.efforts : null,
    },
  ],
});

import { monthOf } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import { addToMonth, type Month } from "@/server/planning/month";
import type { Facts } from "@/server/planning/portfolio";
import type { SavedKind, Saving } from "@/server/planning/saving";
import { schedule } from "@/server/planning/schedule";
import { datedBy, type Standing, standing, termsOf } from "@/server/planning/standing";
import type { Calendar } from "./calendar";
import { tightYear, unsureSeat } from "./scenarios";

/** What is told of a saving; the rest follows. */
interface Told extends Partial<Omit<Saving, "amount" | "aboutKind" | "aboutId" | "realisedAmount">> {
  readonly title: string;
  readonly about: `${SavedKind}/${string}`;
  readonly amount: number;
  readonly owner: string;
  readonly realised?: number;
}

const blank = {
  version: 1,
  status: "idea",
  kind: "cash-saving",
  currency: "GBP",
  fromMonth: null,
  decideBy: null,
  note: null,
  scenario: null,
} as const;

function savingOf({ about, amount, realised, ...told }: Told, at: number): Saving {
  const slash = about.indexOf("/");
  return {
    ...blank,
    id: `S-${String(at + 1).padStart(2, "0")}`,
    ...told,
    aboutKind: about.slice(0, slash) as SavedKind,
    aboutId: about.slice(slash + 1),
    amount: decimal(amount),
    realisedAmount: realised === undefined ? null : decimal(realised),
  };
}

/** The register of savings in all states. Those about contracts are to be decided while the contract can still be cancelled. */
export function savingsOn(calendar: Calendar, facts: Facts): Saving[] {
  const { lastClose } = calendar;
  const ahead = (months: number) => addToMonth(lastClose, months);
  const ending = (id: string) => beforeRenewal(id, calendar, facts);
  const told: readonly Told[] = [
    {
      title: "Give back 275 unused seats",
      about: "contracts/C-1201",
      amount: 105_600,
      owner: "Sofia Lindqvist",
      note: "275 of 1,250 seats were not used for ninety days. £32 a month each.",
      ...ending("C-1201"),
    },
    {
      title: "One planning board instead of two",
      about: "contracts/C-1204",
      amount: 38_620,
      owner: "Ruth Okafor",
      scenario: tightYear,
      note: "Both tools serve one purpose; the other one has a price for 700 seats already.",
      ...ending("C-1204"),
    },
    {
      title: "Leave the laboratory scheduler",
      about: "contracts/C-1211",
      amount: 8_640,
      currency: "CHF",
      owner: "Sofia Lindqvist",
      ...ending("C-1211"),
    },
    {
      title: "Leave one seat empty",
      about: `positions/${unsureSeat(facts)}`,
      amount: 74_900,
      owner: "Helen Ashworth",
      scenario: tightYear,
      fromMonth: ahead(4),
    },
    {
      title: "Hold the price of the monitoring",
      about: "contracts/C-1105",
      kind: "cost-avoidance",
      amount: 6_210,
      owner: "Daniel Prewett",
      note: "The vendor asks for 8 % more; last year's price is what we offer.",
      ...ending("C-1105"),
    },
    {
      title: "Keep raw data for ninety days",
      about: "initiatives/R-13",
      status: "committed",
      amount: 196_400,
      currency: "EUR",
      owner: "Lotte Verhaegen",
      fromMonth: ahead(8),
    },
    {
      title: "Development off at night",
      about: "cloud/cirrus.virtual-machines.441709331507.usd",
      status: "committed",
      amount: 28_400,
      currency: "USD",
      owner: "Naomi Fielding",
      fromMonth: ahead(5),
    },
    {
      title: "Invoices matched without hands",
      about: "initiatives/R-11",
      status: "committed",
      kind: "time-freed",
      amount: 24_300,
      owner: "Sofia Lindqvist",
      fromMonth: ahead(4),
    },
    {
      title: "Mobile tariff for light users",
      about: "contracts/C-4202",
      status: "realised",
      amount: 19_800,
      realised: 17_460,
      owner: "Owen Tregaskis",
      fromMonth: ahead(-4),
    },
    {
      title: "Robots answer at the service desk",
      about: "initiatives/R-19",
      status: "dropped",
      amount: 52_000,
      owner: "Ruth Okafor",
      note: "Nine of ten answers had to be mended.",
    },
  ];
  return told.map(savingOf);
}

/** The last day to cancel a contract before it renews, and the first month without it. */
function beforeRenewal(
  id: string,
  { today }: Calendar,
  { contracts, milestones }: Facts,
): Pick<Saving, "decideBy" | "fromMonth"> {
  const contract = contracts.get(id);
  const terms = contract && termsOf(contract, datedBy(schedule(milestones)));
  if (!contract || terms === undefined || typeof terms === "string") throw new Error(`${id} has no dates`);
  const { deadlines } = standing(contract, terms, { today, effects: { ends: new Map(), scales: new Map() } });
  return { decideBy: deadlines.nextCancelBy, fromMonth: after(deadlines) };
}

const after = ({ earliestEnd }: Standing["deadlines"]): Month | null =>
  earliestEnd === null ? null : addToMonth(monthOf(earliestEnd), 1);

import { addDays } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { Facts } from "@/server/planning/portfolio";
import type { Alternative, Renewal } from "@/server/planning/renewal";
import { termRenewal } from "@/server/planning/renewal-term";
import { schedule } from "@/server/planning/schedule";
import { datedBy } from "@/server/planning/standing";
import type { Calendar } from "./calendar";

/** What is told of a renewal; the term follows from its contract. */
interface Told extends Partial<Omit<Renewal, "contract" | "targetPrice" | "decidedOn" | "alternatives">> {
  readonly contract: string;
  readonly target?: number;
  readonly alternatives?: readonly Alternative[];
  readonly daysAgo?: number;
}

const other = (title: string, annualPrice: number | null, note: string | null): Alternative => ({
  title,
  annualPrice: annualPrice === null ? null : decimal(annualPrice),
  note,
});

const told: readonly Told[] = [
  {
    contract: "C-1101",
    stage: "negotiating",
    target: 198_000,
    note: "The quote is 2.4 times what we pay. Half of the hosts leave with the hall: ask for a year on fewer sockets.",
    alternatives: [
      other("One year on half the sockets", 214_500, "quoted last week"),
      other("Move to the cloud earlier", null, "what the data-centre exit does anyway"),
      other("Open-source hypervisor", 61_000, "support only; nobody on the team knows it"),
    ],
  },
  {
    contract: "C-1105",
    stage: "reviewing",
    note: "Two tools for one purpose since the cloud came: which of them sees more?",
    alternatives: [other("What the cloud brings along", 18_400, "no view of the depots")],
  },
  {
    contract: "C-2105",
    stage: "reviewing",
    target: 44_500,
    note: "Fewer calls since the scanners were replaced.",
  },
  {
    contract: "C-1203",
    stage: "negotiating",
    target: 79_000,
    note: "95 seats, three years against a lower price.",
    alternatives: [other("Three years, paid each year", 76_900, null)],
  },
  {
    contract: "C-1201",
    stage: "reviewing",
    target: 399_000,
    note: "A fifth of the seats is not used: take what the headcount plan needs.",
  },
  {
    contract: "C-1117",
    stage: "done",
    option: "end",
    decision: "end",
    reason: "Files go over the integration of partners; the last sender moved in summer.",
    decidedBy: "Ines Carvalho",
    daysAgo: 34,
  },
  {
    contract: "C-1114",
    stage: "decided",
    option: "renew",
    decision: "renew",
    reason: "Twelve people draw with it every day, and nothing else opens their files.",
    decidedBy: "Ines Carvalho",
    daysAgo: 20,
  },
  {
    contract: "C-2111",
    stage: "decided",
    option: "re-tender",
    decision: "re-tender",
    reason: "Three firms asked to be heard; the call-off goes out in spring.",
    decidedBy: "Tomasz Wilk",
    daysAgo: 12,
  },
];

/** What people do about renewals as the story begins; contracts that are not there are left out. */
export function renewalsOn({ today }: Calendar, { contracts, milestones }: Facts): Renewal[] {
  const dated = { ...datedBy(schedule(milestones)), today };
  return told.flatMap(({ contract: id, target, daysAgo, ...rest }): Renewal[] => {
    const contract = contracts.get(id);
    if (!contract) return [];
    const term = termRenewal(contract, dated, new Map());
    return [
      {
        stage: "not-started",
        agreedPrice: null,
        agreedFrom: null,
        alternatives: [],
        option: null,
        decision: null,
        reason: null,
        decidedBy: null,
        note: null,
        ...rest,
        id: term.id,
        version: 1,
        contract: id,
        termEnd: term.termEnd,
        targetPrice: target === undefined ? null : decimal(target),
        decidedOn: daysAgo === undefined ? null : addDays(today, -daysAgo),
      },
    ];
  });
}

import { dayIn, monthOf } from "@/server/planning/day";
import { addToMonth } from "@/server/planning/month";
import {
  type CriterionScore,
  plainVendor,
  type Score,
  type Vendor,
  type VendorContact,
  type VendorReview,
} from "@/server/planning/vendor";
import type { Calendar } from "./calendar";
import { vendors } from "./vendors";

type Details = Partial<Omit<Vendor, "id" | "version" | "name" | "aliases" | "reviews">> & {
  readonly reviews?: readonly Told[];
};

/** A review so many months ago: delivery, support, price, security and cooperation, and the sentences about some of them. */
interface Told {
  readonly monthsAgo: number;
  readonly by: string;
  readonly scores: readonly [Score, Score, Score, Score, Score];
  readonly why: Readonly<Partial<Record<Criterion, string>>>;
}

const criteria = ["delivery", "support", "price", "security", "cooperation"] as const;
type Criterion = (typeof criteria)[number];

const contact = (name: string, role: string, mail: string, phone: string | null = null): VendorContact => ({
  name,
  role,
  mail,
  phone,
});

const director = "Director of technical operations";
const lead = "Lead, infrastructure";

/** What is known of those who matter; of the others nothing was said yet. */
const details: Readonly<Record<string, Details>> = {
  northgate: {
    tier: "strategic",
    risk: "high",
    noticeMethod: "registered-letter",
    noticeAddress: "Northgate Hosting, Contract Office, 4 Basin Road, Bristol BS1 6XN",
    exitEffortDays: 160,
    exitNote: "Two rows of racks move or are switched off; the cloud takes what is left.",
    contacts: [
      contact("Maeve Corrigan", "account manager", "maeve.corrigan@northgate.example", "+44 117 496 0142"),
      contact("Night desk", "faults, day and night", "noc@northgate.example", "+44 117 496 0100"),
    ],
    reviews: [
      {
        monthsAgo: 20,
        by: director,
        scores: [4, 4, 3, 4, 4],
        why: { delivery: "One short power test, announced." },
      },
      {
        monthsAgo: 8,
        by: director,
        scores: [4, 3, 2, 4, 3],
        why: { price: "Power rose by a fifth within a year." },
      },
      {
        monthsAgo: 2,
        by: lead,
        scores: [3, 3, 2, 4, 2],
        why: {
          delivery: "Cooling failed twice in August.",
          price: "A new price list came without notice.",
          cooperation: "Three weeks until they answered about the exit.",
        },
      },
    ],
  },
  kestrel: {
    tier: "strategic",
    risk: "high",
    noticeMethod: "letter",
    noticeAddress: "Kestrel Business Systems, Legal, 90 Long Acre, London WC2E 9RA",
    exitEffortDays: 420,
    exitNote: "Another ERP is a project of eighteen months.",
    contacts: [
      contact("Ruben Acheampong", "customer success", "r.acheampong@kestrel.example", "+44 20 7946 0311"),
    ],
    reviews: [
      {
        monthsAgo: 14,
        by: director,
        scores: [4, 4, 2, 4, 4],
        why: { price: "Five per cent every year, whatever inflation is." },
      },
      {
        monthsAgo: 3,
        by: director,
        scores: [4, 3, 2, 5, 4],
        why: { security: "Their audit report was clean." },
      },
    ],
  },
  hypervane: {
    tier: "strategic",
    risk: "high",
    noticeMethod: "mail",
    noticeAddress: "renewals@hypervane.example",
    exitEffortDays: 240,
    exitNote: "Every virtual machine is moved; the exit from the data hall does most of it.",
    contacts: [contact("Dana Whitlock", "licence desk", "dana.whitlock@hypervane.example")],
    reviews: [
      { monthsAgo: 13, by: lead, scores: [4, 3, 3, 4, 3], why: {} },
      {
        monthsAgo: 1,
        by: lead,
        scores: [4, 2, 1, 4, 1],
        why: { price: "They quoted 2.4 times the price.", cooperation: "Take it or leave it." },
      },
    ],
  },
  officium: {
    tier: "strategic",
    risk: "medium",
    noticeMethod: "portal",
    exitEffortDays: 300,
    exitNote: "Mail, files and calendars of 1,200 people.",
    reviews: [
      { monthsAgo: 6, by: director, scores: [5, 3, 3, 4, 3], why: { delivery: "Not one outage this year." } },
    ],
  },
  ferrant: {
    tier: "important",
    risk: "medium",
    noticeMethod: "letter",
    noticeAddress: "Ferrant Network Services, 12 Exchange Place, Leeds LS1 5QS",
    exitEffortDays: 90,
    exitNote: "Four sites change their lines one after the other.",
    contacts: [
      contact("Oliver Prentice", "service manager", "oliver.prentice@ferrant.example", "+44 113 496 0277"),
    ],
    reviews: [{ monthsAgo: 5, by: lead, scores: [3, 4, 4, 4, 4], why: { delivery: "Two sites were late." } }],
  },
  cirrus: {
    tier: "strategic",
    risk: "medium",
    exitEffortDays: 360,
    exitNote: "Analytics is built on what only they offer.",
  },
  harbour: { tier: "important", risk: "low", exitEffortDays: 120 },
  tessera: { tier: "ordinary", risk: "low", exitEffortDays: 60 },
  nightowl: {
    tier: "important",
    risk: "medium",
    noticeMethod: "mail",
    noticeAddress: "contracts@nightowl.example",
    exitEffortDays: 45,
    exitNote: "The runbooks are ours; another desk learns them in six weeks.",
    contacts: [contact("Sinead Farrow", "service delivery", "sinead.farrow@nightowl.example")],
    reviews: [
      { monthsAgo: 15, by: "Lead, service desk", scores: [3, 3, 4, 3, 4], why: {} },
      {
        monthsAgo: 4,
        by: "Lead, service desk",
        scores: [4, 4, 4, 3, 5],
        why: { cooperation: "They told us first." },
      },
    ],
  },
  "watchtower-hill": {
    tier: "important",
    risk: "medium",
    exitEffortDays: 60,
    reviews: [
      {
        monthsAgo: 7,
        by: director,
        scores: [4, 4, 3, 5, 4],
        why: { security: "Found what the test had planted." },
      },
    ],
  },
  oremont: {
    tier: "important",
    risk: "high",
    exitEffortDays: 200,
    exitNote: "Forty databases, some with their own language inside.",
  },
  gantry: { tier: "ordinary", risk: "low", exitEffortDays: 30 },
  "sentinel-row": { tier: "important", risk: "medium", exitEffortDays: 70 },
};

function reviewOf({ monthsAgo, by, scores, why }: Told, { today }: Calendar): VendorReview {
  const day = dayIn(addToMonth(monthOf(today), -monthsAgo), 12);
  return {
    day,
    by,
    scores: criteria.map(
      (criterion, at): CriterionScore => ({ criterion, score: scores[at] ?? 3, why: why[criterion] ?? null }),
    ),
  };
}

/** Who is paid, with what is known of them on a day; one of them came twice, by another spelling. */
export const vendorsOn = (calendar: Calendar): readonly Vendor[] => [
  ...vendors.map((vendor) => {
    const { reviews = [], ...more } = details[vendor.id] ?? {};
    return { ...vendor, ...more, reviews: reviews.map((told) => reviewOf(told, calendar)) };
  }),
  { ...plainVendor, id: "redfern-ltd", name: "Redfern Testing Ltd.", version: 1 },
];

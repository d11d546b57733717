import type { Requirement } from "@/server/planning/certification";
import { decimal } from "@/server/planning/decimal";

const blank = {
  version: 1,
  certification: null,
  skill: null,
  level: null,
  from: null,
  to: null,
  amountAtRisk: null,
  currency: null,
  note: null,
};

/** Who needs how many holders of what: two fall short today, two within the quarter. */
export const requirements: readonly Requirement[] = [
  {
    ...blank,
    id: "Q-1",
    subject: "service",
    subjectId: "Containers",
    certification: "cka",
    holders: 3,
    amountAtRisk: decimal(38_000),
    currency: "GBP",
    note: "Without three the maker answers only by mail, and a bad release costs a day.",
  },
  {
    ...blank,
    id: "Q-2",
    subject: "contract",
    subjectId: "C-4201",
    certification: "cisco-ccna",
    holders: 2,
    amountAtRisk: decimal(26_500),
    currency: "GBP",
    note: "The partner's rebate asks for two certified engineers.",
  },
  {
    ...blank,
    id: "Q-3",
    subject: "team",
    subjectId: "security",
    certification: "comptia-security",
    holders: 3,
  },
  {
    ...blank,
    id: "Q-4",
    subject: "obligation",
    subjectId: "Cyber insurance",
    certification: "isc2-cissp",
    holders: 1,
    amountAtRisk: decimal(96_000),
    currency: "GBP",
    note: "The policy names a certified head of security.",
  },
  {
    ...blank,
    id: "Q-5",
    subject: "service",
    subjectId: "Order exchange",
    skill: "order-exchange",
    level: 3,
    holders: 2,
    note: "Orders of the largest customers come this way; one person knows it.",
  },
];
